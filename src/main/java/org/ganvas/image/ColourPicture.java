package org.ganvas.image;

/**
 * A picture in colour. The array is never written after construction.
 *
 * @param width pixels from left to right, at least 1
 * @param height pixels from top to bottom, at least 1
 * @param pixels colours row after row, {@code height * width} of them, each {@code 0xAARRGGBB} and
 *     opaque
 */
public record ColourPicture(int width, int height, int[] pixels) {

  /** Checks that the pixels fill the picture. */
  public ColourPicture {
    if (width < 1 || height < 1 || pixels.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "%d pixels do not fill %d×%d".formatted(pixels.length, width, height));
    }
  }
}
