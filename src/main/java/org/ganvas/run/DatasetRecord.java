package org.ganvas.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ganvas.data.Dataset;

/**
 * The examples a run was trained on, so that they are known again.
 *
 * @param name for people
 * @param sha256 {@link Dataset#digest()}
 * @param count examples
 * @param shape of an example: {@code [1, height, width]} or {@code [2]}
 * @param labelled whether every example has a label
 * @param labelsFile the labels file that was named, empty when none was
 */
public record DatasetRecord(
    String name,
    String sha256,
    int count,
    List<Integer> shape,
    boolean labelled,
    String labelsFile) {

  /** Copies the shape. */
  public DatasetRecord {
    shape = List.copyOf(shape);
  }

  /**
   * The record of a dataset; reads all of it for the digest.
   *
   * @param labels the labels file, where the user named one
   */
  public static DatasetRecord of(Dataset dataset, Optional<Path> labels) {
    return new DatasetRecord(
        dataset.name(),
        dataset.digest(),
        dataset.count(),
        dataset.shape(),
        dataset.labelled(),
        labels.map(file -> file.toAbsolutePath().toString()).orElse(""));
  }

  /** The labels file that was named, where one was. */
  public Optional<Path> labels() {
    return labelsFile.isEmpty() ? Optional.empty() : Optional.of(Path.of(labelsFile));
  }
}
