package org.ganvas.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** The handwritten digits that come with Ganvas: 28×28 pixels, labelled 0 … 9. */
public final class MnistDigits implements DatasetSource {
  private static final String RESOURCES = "mnist/";

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public String title() {
    return "MNIST digits";
  }

  @Override
  public String explanation() {
    return "60,000 handwritten digits of 28×28 pixels, labelled 0 to 9; they come with Ganvas.";
  }

  @Override
  public String source() {
    return "Yann LeCun, Corinna Cortes and Christopher J. C. Burges, The MNIST Database; CC BY-SA 3.0";
  }

  /** The 60,000 training pictures. */
  @Override
  public ImageDataset load() throws DatasetException {
    return load("train", "MNIST");
  }

  /**
   * The 10,000 pictures of other writers, which no run trains on.
   *
   * @throws DatasetException if this copy of Ganvas is damaged
   */
  public ImageDataset loadTest() throws DatasetException {
    return load("t10k", "MNIST test pictures");
  }

  private static ImageDataset load(String part, String name) throws DatasetException {
    IdxArray pictures = read(part + "-images-idx3-ubyte.gz", IdxKind.IMAGES);
    IdxArray labels = read(part + "-labels-idx1-ubyte.gz", IdxKind.LABELS);
    return new ImageDataset(
        name,
        pictures.sizes()[1],
        pictures.sizes()[2],
        pictures.values(),
        Optional.of(labels.values()));
  }

  private static IdxArray read(String file, IdxKind kind) throws DatasetException {
    try (InputStream resource = MnistDigits.class.getResourceAsStream(RESOURCES + file)) {
      if (resource == null) {
        throw new DatasetException(
            "This copy of Ganvas lacks its file %s; install it once more.".formatted(file));
      }
      return new IdxReader("Ganvas's own " + file, kind).read(resource, OptionalLong.empty());
    } catch (IOException e) {
      throw new DatasetException(
          "Ganvas's own %s cannot be read; install Ganvas once more.".formatted(file), e);
    }
  }
}
