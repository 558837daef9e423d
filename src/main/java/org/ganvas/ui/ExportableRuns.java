package org.ganvas.ui;

import java.nio.file.Path;
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
   * All of them: one before the others, then the engine's.
   *
   * @param trains whether the engine's is open
   * @param first the likeliest, which may be another that is kept
   */
  List<ExportableRun> all(boolean trains, Optional<Path> first) {
    return Stream.concat(first.stream(), folders().stream())
        .distinct()
        .map(folder -> exportable(folder, trains && training.equals(Optional.of(folder))))
        .toList();
  }

  /** Where the run in the Latent tab is kept. */
  Optional<Path> explored() {
    return latent.infoProperty().get().map(SpaceInfo::folder);
  }

  private ExportableRun exportable(Path folder, boolean inTraining) {
    boolean here = explored().equals(Optional.of(folder));
    return new ExportableRun(
        folder,
        inTraining,
        here ? latent.walk().addressProperty().get() : Optional.empty(),
        here ? latent.way() : Optional.empty());
  }
}
