package org.ganvas.run;

import java.nio.file.Path;
import java.util.Optional;
import org.ganvas.data.ImageDataset;

/**
 * The pictures a run was trained on, so that they are known again.
 *
 * @param name for people
 * @param sha256 {@link ImageDataset#digest()}
 * @param count pictures
 * @param height pixels
 * @param width pixels
 * @param labelled whether every picture has a label
 * @param classes {@link ImageDataset#classes()}
 * @param labelsFile the labels file that was named, empty when none was
 */
public record DatasetRecord(
    String name,
    String sha256,
    int count,
    int height,
    int width,
    boolean labelled,
    int classes,
    String labelsFile) {

  /**
   * The record of a dataset; reads all of it for the digest.
   *
   * @param labels the labels file, where the user named one
   */
  public static DatasetRecord of(ImageDataset dataset, Optional<Path> labels) {
    return new DatasetRecord(
        dataset.name(),
        dataset.digest(),
        dataset.count(),
        dataset.height(),
        dataset.width(),
        dataset.labelled(),
        dataset.classes(),
        labels.map(file -> file.toAbsolutePath().toString()).orElse(""));
  }

  /** The labels file that was named, where one was. */
  public Optional<Path> labels() {
    return labelsFile.isEmpty() ? Optional.empty() : Optional.of(Path.of(labelsFile));
  }
}
