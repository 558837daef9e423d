package org.ganvas.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/** Grey pictures of one size in memory, with or without labels. Not modified after construction. */
public final class ImageDataset {
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

  /** For people. */
  public String name() {
    return name;
  }

  /** Pictures. */
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

  /** Whether every picture has a label. */
  public boolean labelled() {
    return labels.isPresent();
  }

  /** How many classes the labels tell apart: the highest label and those below it; 0 without. */
  public int classes() {
    return labels
        .map(all -> IntStream.range(0, all.length).map(this::label).max().orElse(-1) + 1)
        .orElse(0);
  }

  /** The label of a picture, 0 … 255. */
  public int label(int index) {
    return labels.orElseThrow()[index] & 0xff;
  }

  /** Copies the grey levels of a picture into {@code target} from {@code offset} on. */
  public void copyPixels(int index, byte[] target, int offset) {
    System.arraycopy(pixels, index * height * width, target, offset, height * width);
  }

  /** Writes a picture into {@code target} from {@code offset} on, normalised to [−1, 1]. */
  public void copyNormalised(int index, float[] target, int offset) {
    int from = index * height * width;
    for (int i = 0; i < height * width; i++) {
      target[offset + i] = (pixels[from + i] & 0xff) / 127.5f - 1;
    }
  }

  /**
   * SHA-256 of all grey levels followed by all labels, in hexadecimal: what a run writes down to
   * know its data again. Computed at each call, about a third of a second for MNIST.
   */
  public String digest() {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    sha.update(pixels);
    labels.ifPresent(sha::update);
    return HexFormat.of().formatHex(sha.digest());
  }
}
