package org.ganvas.export;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.ganvas.data.ImageDataset;
import org.ganvas.image.ColourPicture;
import org.ganvas.image.GreyPicture;

/** What a file holds for the eye or for a program, whatever its form. */
public sealed interface Content {

  /** Its digest in hexadecimal. */
  String sha256();

  /** The largest difference between two numbers of the same place; infinite where shapes differ. */
  double distance(Content other);

  /** The distance up to which it counts as the same when another processor made it. */
  double tolerance();

  /**
   * Grey levels or colours, and labels. The digest is SHA-256 of the levels followed by the labels.
   *
   * @param shape {@code [height, width]}, {@code [height, width, 3]}, {@code [count, height, width,
   *     3]} or, of a training set, {@code [count, pixels]}
   * @param levels 0 to 255, in the order of the shape
   * @param labels a class a sample, or none
   */
  record Levels(List<Integer> shape, byte[] levels, byte[] labels) implements Content {

    /** Of a grey picture. */
    public static Levels of(GreyPicture picture) {
      return new Levels(List.of(picture.height(), picture.width()), picture.pixels(), new byte[0]);
    }

    /** Of a picture in colour. */
    public static Levels of(ColourPicture picture) {
      byte[] levels = new byte[3 * picture.pixels().length];
      for (int i = 0; i < picture.pixels().length; i++) {
        for (int channel = 0; channel < 3; channel++) {
          levels[3 * i + channel] = (byte) (picture.pixels()[i] >> (16 - 8 * channel));
        }
      }
      return new Levels(List.of(picture.height(), picture.width(), 3), levels, new byte[0]);
    }

    /** Of grey pictures with their labels, where they have some. */
    public static Levels of(ImageDataset pictures) {
      int size = pictures.height() * pictures.width();
      byte[] levels = new byte[pictures.count() * size];
      byte[] labels = new byte[pictures.labelled() ? pictures.count() : 0];
      for (int k = 0; k < pictures.count(); k++) {
        pictures.copyPixels(k, levels, k * size);
        if (pictures.labelled()) {
          labels[k] = (byte) pictures.label(k);
        }
      }
      return new Levels(List.of(pictures.count(), size), levels, labels);
    }

    /** Of frames of one size. */
    public static Levels of(List<ColourPicture> frames) {
      ColourPicture first = frames.get(0);
      ByteBuffer levels = ByteBuffer.allocate(3 * frames.size() * first.pixels().length);
      frames.forEach(frame -> levels.put(of(frame).levels));
      return new Levels(
          List.of(frames.size(), first.height(), first.width(), 3), levels.array(), new byte[0]);
    }

    @Override
    public String sha256() {
      Sha256 sha = new Sha256();
      sha.take(levels);
      sha.take(labels);
      return sha.hexadecimal();
    }

    @Override
    public double distance(Content other) {
      if (!(other instanceof Levels same)
          || !shape.equals(same.shape)
          || !Arrays.equals(labels, same.labels)) {
        return Double.POSITIVE_INFINITY;
      }
      int largest = 0;
      for (int i = 0; i < levels.length; i++) {
        largest = Math.max(largest, Math.abs((levels[i] & 0xff) - (same.levels[i] & 0xff)));
      }
      return largest;
    }

    @Override
    public double tolerance() {
      return 1;
    }
  }

  /**
   * Points of the plane. The digest is SHA-256 of the coordinates as 32-bit floats, the highest
   * byte first.
   *
   * @param values x and y of each in turn
   */
  record Coordinates(float[] values) implements Content {
    @Override
    public String sha256() {
      ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
      bytes.asFloatBuffer().put(values);
      Sha256 sha = new Sha256();
      sha.take(bytes.array());
      return sha.hexadecimal();
    }

    @Override
    public double distance(Content other) {
      if (!(other instanceof Coordinates same) || values.length != same.values.length) {
        return Double.POSITIVE_INFINITY;
      }
      double largest = 0;
      for (int i = 0; i < values.length; i++) {
        largest = Math.max(largest, Math.abs((double) values[i] - same.values[i]));
      }
      return largest;
    }

    @Override
    public double tolerance() {
      return 1e-4;
    }
  }
}
