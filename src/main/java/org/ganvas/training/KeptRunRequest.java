package org.ganvas.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Something that is to be done with a run on disk. */
public sealed interface KeptRunRequest {

  /**
   * The run goes on in its folder where its newest whole checkpoint was.
   *
   * @param folder of the run
   * @param changes settings that are different from there on, by name, as text: those that change
   *     live, the run's length, threads, and how checkpoints are kept
   */
  record Resume(Path folder, Map<String, String> changes) implements KeptRunRequest {
    /** Copies the map, keeping its order. */
    public Resume {
      changes = new LinkedHashMap<>(changes);
    }
  }

  /**
   * Another run that shares the beginning of one.
   *
   * @param parent the folder of the run
   * @param step iterations that they share
   * @param changes settings that are different from there on, by name, as text: any that leave the
   *     networks, their moments and the data as they are
   * @param folder of the new run
   * @param replace whether a run that is in that folder already is replaced
   * @param beside how the parent goes on beside the fork, taking turns with it, or empty where it
   *     rests
   */
  record Fork(
      Path parent,
      long step,
      Map<String, String> changes,
      Path folder,
      boolean replace,
      Optional<Resume> beside)
      implements KeptRunRequest {
    /** Copies the map, keeping its order. */
    public Fork {
      changes = new LinkedHashMap<>(changes);
    }
  }

  /**
   * The run once more from its beginning, with every change of a setting at its step.
   *
   * @param original the folder of the run
   * @param folder of the new run
   * @param replace whether a run that is in that folder already is replaced
   */
  record Replay(Path original, Path folder, boolean replace) implements KeptRunRequest {}
}
