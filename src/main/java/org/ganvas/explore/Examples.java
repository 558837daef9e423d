package org.ganvas.explore;

/** What a generator made of some points, in their order. The arrays are never written again. */
public sealed interface Examples {

  /** How many. */
  int count();

  /** One of them alone. */
  Examples at(int index);

  /**
   * Grey pictures.
   *
   * @param height pixels
   * @param width pixels
   * @param pixels grey levels, picture after picture, row after row, 0 black
   */
  record Pictures(int height, int width, byte[] pixels) implements Examples {
    @Override
    public int count() {
      return pixels.length / (height * width);
    }

    @Override
    public Pictures at(int index) {
      byte[] one = new byte[height * width];
      System.arraycopy(pixels, index * one.length, one, 0, one.length);
      return new Pictures(height, width, one);
    }
  }

  /**
   * Points of the plane.
   *
   * @param coordinates x and y of each in turn
   */
  record Points(float[] coordinates) implements Examples {
    @Override
    public int count() {
      return coordinates.length / 2;
    }

    @Override
    public Points at(int index) {
      return new Points(new float[] {coordinates[2 * index], coordinates[2 * index + 1]});
    }
  }
}
