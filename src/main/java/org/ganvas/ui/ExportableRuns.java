package org.ganvas.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.ui.export.ExportableRun;
import org.ganvas.ui.latent.LatentViewModel;
import org.ganvas.ui.latent.SpaceInfo;

/** The runs that the window has at hand: the engine's, and the one in the Latent tab. */
final class ExportableRuns {
  private final LatentViewModel latent;
  private Optional<Path> training = Optional.empty();

  /**
   * @param latent explores a run
   */
  ExportableRuns(LatentViewModel latent) {
    this.latent = latent;
  }

  /** The engine has another run, which is kept there. */
  void prepared(Path folder) {
    training = Optional.of(folder);
  }

  /** Where they are kept. */
  List<Path> folders() {
    return Stream.concat(training.stream(), explored().stream()).distinct().toList();
  }

  /**
   * All of them, the engine's first.
   *
   * @param trains whether the engine's is open
   * @param exploredFirst the one in the Latent tab first instead
   */
  List<ExportableRun> all(boolean trains, boolean exploredFirst) {
    List<ExportableRun> all = new ArrayList<>();
    for (Path folder : folders()) {
      boolean here = explored().equals(Optional.of(folder));
      all.add(
          new ExportableRun(
              folder,
              trains && training.equals(Optional.of(folder)),
              here ? latent.walk().addressProperty().get() : Optional.empty(),
              here ? latent.way() : Optional.empty()));
    }
    if (exploredFirst) {
      Collections.reverse(all);
    }
    return all;
  }

  private Optional<Path> explored() {
    return latent.infoProperty().get().map(SpaceInfo::folder);
  }
}
