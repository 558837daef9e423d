package org.ganvas.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import org.ganvas.explore.LatentAddress;
import org.ganvas.ui.latent.Way;

/**
 * A run that something can be taken from, as it stands in the window.
 *
 * @param folder where it is kept
 * @param inTraining whether it is the engine's, so that its newest state is not on disk yet
 * @param place where the Latent tab is in it, empty while it explores another run
 * @param way between the pins there
 */
public record ExportableRun(
    Path folder, boolean inTraining, Optional<LatentAddress> place, Optional<Way> way) {

  /** For a list. */
  @Override
  public String toString() {
    return folder.getFileName() + (inTraining ? " (in training)" : "");
  }
}
