package org.ganvas.data;

import java.util.List;
import java.util.Optional;

/** Grey pictures of one size in memory, with or without labels. Not modified after construction. */
public final class ImageDataset implements Dataset {
  private final String name;
  private final int height;
  private final int width;
  private final byte[] pixels;
  private final Optional<byte[]> labels;

  /**
   * @param name for people
   * @param height pixels
   * @param width pixels
   * @param pixels grey levels, picture after picture, row after row, 0 black; kept, not copied
   * @param labels one a picture, 0 … 255; kept, not copied
   */
  public ImageDataset(String name, int height, int width, byte[] pixels, Optional<byte[]> labels) {
    if (height < 1 || width < 1 || pixels.length % (height * width) != 0) {
      throw new IllegalArgumentException(
          "pixels do not fill %d×%d pictures".formatted(height, width));
    }
    this.name = name;
    this.height = height;
    this.width = width;
    this.pixels = pixels;
    this.labels = labels;
    labels.ifPresent(
        all -> {
          if (all.length != count()) {
            throw new IllegalArgumentException(all.length + " labels for " + count() + " pictures");
          }
        });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ExampleKind kind() {
    return ExampleKind.PICTURES;
  }

  @Override
  public List<Integer> shape() {
    return List.of(1, height, width);
  }

  @Override
  public int count() {
    return pixels.length / (height * width);
  }

  /** Pixels of a picture from top to bottom. */
  public int height() {
    return height;
  }

  /** Pixels of a picture from left to right. */
  public int width() {
    return width;
  }

  @Override
  public boolean labelled() {
    return labels.isPresent();
  }

  /** The label of a picture, 0 … 255. */
  public int label(int index) {
    return labels.orElseThrow()[index] & 0xff;
  }

  /** Copies the grey levels of a picture into {@code target} from {@code offset} on. */
  public void copyPixels(int index, byte[] target, int offset) {
    System.arraycopy(pixels, index * height * width, target, offset, height * width);
  }

  /** Grey levels become numbers in [−1, 1]. */
  @Override
  public void copyNormalised(int index, float[] target, int offset) {
    int from = index * height * width;
    for (int i = 0; i < height * width; i++) {
      target[offset + i] = (pixels[from + i] & 0xff) / 127.5f - 1;
    }
  }

  /** Of all grey levels followed by all labels. About a third of a second for MNIST. */
  @Override
  public String digest() {
    return Digest.of(pixels, labels.orElse(new byte[0]));
  }
}
