package org.ganvas.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a person means by a dataset: one that comes with Ganvas, by its name, or a file on
 * disk: points where its name ends like a text file's, else pictures.
 *
 * @param builtIn those known by name
 */
public record DatasetSources(List<DatasetSource> builtIn) {

  /** Copies the list. */
  public DatasetSources {
    builtIn = List.copyOf(builtIn);
  }

  /**
   * The source that a name or a path stands for; a name goes before a file of the same name.
   *
   * @param nameOrPath the value of the {@code dataset} setting
   * @param labels the labels file, where the user named one
   * @throws DatasetException if the text can be no path, or labels are given where none belong
   */
  public DatasetSource resolve(String nameOrPath, Optional<Path> labels) throws DatasetException {
    Optional<DatasetSource> named =
        builtIn.stream().filter(source -> source.name().equals(nameOrPath)).findFirst();
    DatasetSource source = named.isPresent() ? named.get() : onDisk(path(nameOrPath), labels);
    if (labels.isPresent() && source.kind() == ExampleKind.POINTS) {
      throw new DatasetException(
          "%s holds points, which have no labels; leave the labels file out."
              .formatted(nameOrPath));
    }
    if (labels.isPresent() && named.isPresent()) {
      throw new DatasetException(
          "%s has its labels already; a labels file goes with an images file from disk."
              .formatted(nameOrPath));
    }
    return source;
  }

  private static DatasetSource onDisk(Path file, Optional<Path> labels) {
    return CsvPoints.isNamedLikeOne(file) ? new CsvPoints(file) : new FileDataset(file, labels);
  }

  private static Path path(String text) throws DatasetException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new DatasetException(
          "'%s' is neither a dataset that Ganvas knows nor the path of a file.".formatted(text), e);
    }
  }
}
