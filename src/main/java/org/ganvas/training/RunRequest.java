package org.ganvas.training;

import java.nio.file.Path;
import java.util.Optional;
import org.ganvas.recipe.Settings;

/**
 * A run that somebody wants.
 *
 * @param settings what to train
 * @param labels the labels file of a dataset from disk, or empty to look for it beside the images
 * @param folder where the run is kept, or empty to keep nothing
 * @param replace whether a run that is in the folder already is replaced
 */
public record RunRequest(
    Settings settings, Optional<Path> labels, Optional<Path> folder, boolean replace) {

  /** A run whose labels are found by themselves and that replaces nothing. */
  public static RunRequest of(Settings settings, Optional<Path> folder) {
    return new RunRequest(settings, Optional.empty(), folder, false);
  }
}
