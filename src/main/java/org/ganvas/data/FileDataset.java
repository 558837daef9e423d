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
   * The name of the labels file by the naming of MNIST and its kin: {@code
   * train-images-idx3-ubyte.gz} has its labels in {@code train-labels-idx1-ubyte.gz}.
   *
   * @return empty where the name of the images file is another kind of name
   */
  public static Optional<String> labelsName(String imagesName) {
    int at = imagesName.lastIndexOf(IdxKind.IMAGES.title());
    if (at < 0) {
      return Optional.empty();
    }
    String rest = imagesName.substring(at + IdxKind.IMAGES.title().length());
    return Optional.of(
        imagesName.substring(0, at) + IdxKind.LABELS.title() + rest.replace("idx3", "idx1"));
  }

  /** The labels file by the usual naming, with or without {@code .gz}. */
  private Optional<Path> labelsBeside() {
    return labelsName(fileName()).stream()
        .flatMap(name -> Stream.of(name, otherwiseCompressed(name)))
        .map(images::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String otherwiseCompressed(String name) {
    return name.endsWith(GZIP_SUFFIX)
        ? name.substring(0, name.length() - GZIP_SUFFIX.length())
        : name + GZIP_SUFFIX;
  }

  /** The last part of the path; the whole of it for a root, which has none. */
  private String fileName() {
    return Objects.requireNonNullElse(images.getFileName(), images).toString();
  }
}
