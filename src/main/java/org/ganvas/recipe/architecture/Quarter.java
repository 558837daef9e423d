package org.ganvas.recipe.architecture;

import org.ganvas.nn.Shape;
import org.ganvas.nn.ShapeMismatch;

/** What generators that double the size twice start from. */
final class Quarter {
  private Quarter() {}

  /**
   * A quarter of a picture's height and width.
   *
   * @throws ShapeMismatch if that is no whole number of pixels
   */
  static Shape of(Shape picture, int channels) {
    int height = picture.size(1);
    int width = picture.size(2);
    if (height % 4 != 0 || width % 4 != 0) {
      throw new ShapeMismatch(
          "its generator doubles the size twice, so height and width must be multiples of 4, not %d and %d; the 'dense' recipe takes any size"
              .formatted(height, width));
    }
    return Shape.of(channels, height / 4, width / 4);
  }
}
