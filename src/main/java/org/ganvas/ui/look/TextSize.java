package org.ganvas.ui.look;

/** Sizes of text, in per cent of the usual one. */
public final class TextSize {
  /** The size at the first start. */
  public static final int USUAL = 100;

  private static final int SMALLEST = 70;
  private static final int LARGEST = 200;

  private TextSize() {}

  /** The nearest size that can be had. */
  public static int within(int percent) {
    return Math.max(SMALLEST, Math.min(LARGEST, percent));
  }
}
