package org.ganvas.image;

/**
 * A grey picture. The array is never written after construction.
 *
 * @param width pixels from left to right, at least 1
 * @param height pixels from top to bottom, at least 1
 * @param pixels grey levels row after row, {@code height * width} bytes, 0 black
 */
public record GreyPicture(int width, int height, byte[] pixels) {

  /** Checks that the pixels fill the picture. */
  public GreyPicture {
    if (width < 1 || height < 1 || pixels.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "%d pixels do not fill %d×%d".formatted(pixels.length, width, height));
    }
  }
}
