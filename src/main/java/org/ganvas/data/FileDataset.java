package org.ganvas.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An IDX pair from disk, each file raw or gzipped whatever its name says.
 *
 * @param images the images file
 * @param labels the labels file; when empty, it is looked for beside the images by the usual
 *     naming, and the dataset has no labels if there is none
 */
public record FileDataset(Path images, Optional<Path> labels) implements DatasetSource {
  private static final String GZIP_SUFFIX = ".gz";

  @Override
  public String name() {
    return images.toString();
  }

  @Override
  public String title() {
    return fileName();
  }

  @Override
  public String explanation() {
    return "Grey pictures from an IDX file on disk.";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public ImageDataset load() throws DatasetException {
    IdxArray pictures = new IdxReader(images.toString(), IdxKind.IMAGES).read(images);
    Optional<Path> labelsFile = labels.or(this::labelsBeside);
    Optional<byte[]> labelValues = Optional.empty();
    if (labelsFile.isPresent()) {
      labelValues = Optional.of(readLabels(labelsFile.get(), pictures.sizes()[0]));
    }
    return new ImageDataset(
        fileName(), pictures.sizes()[1], pictures.sizes()[2], pictures.values(), labelValues);
  }

  private byte[] readLabels(Path file, int pictures) throws DatasetException {
    byte[] values = new IdxReader(file.toString(), IdxKind.LABELS).read(file).values();
    if (values.length != pictures) {
      throw new DatasetException(
          "%s holds %d pictures but %s holds %d labels; name the labels that belong to the pictures."
              .formatted(images, pictures, file, values.length));
    }
    return values;
  }

  /**
   * The labels file by the naming of MNIST and its kin: {@code train-images-idx3-ubyte.gz} has its
   * labels in {@code train-labels-idx1-ubyte}, with or without {@code .gz}.
   */
  private Optional<Path> labelsBeside() {
    String name = fileName();
    int at = name.lastIndexOf(IdxKind.IMAGES.title());
    if (at < 0) {
      return Optional.empty();
    }
    String rest = name.substring(at + IdxKind.IMAGES.title().length()).replace("idx3", "idx1");
    String sibling = name.substring(0, at) + IdxKind.LABELS.title() + rest;
    String other =
        sibling.endsWith(GZIP_SUFFIX)
            ? sibling.substring(0, sibling.length() - GZIP_SUFFIX.length())
            : sibling + GZIP_SUFFIX;
    return Stream.of(sibling, other)
        .map(images::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The last part of the path; the whole of it for a root, which has none. */
  private String fileName() {
    return Objects.requireNonNullElse(images.getFileName(), images).toString();
  }
}
