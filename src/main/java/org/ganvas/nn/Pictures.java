package org.ganvas.nn;

/** What layers of pictures have in common. */
final class Pictures {
  private Pictures() {}

  /**
   * Refuses what is not {@code [channels, height, width]}.
   *
   * @throws ShapeMismatch if it is not
   */
  static void check(String layer, Shape input) {
    if (input.rank() != 3) {
      throw new ShapeMismatch(
          "%s wants channels of pixels, not %s numbers".formatted(layer, input));
    }
  }
}
