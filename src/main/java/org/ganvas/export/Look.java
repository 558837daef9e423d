package org.ganvas.export;

import java.util.OptionalInt;
import org.ganvas.image.GridPicture;

/**
 * How samples are laid out in a picture.
 *
 * @param scale pixels that each pixel of a sample becomes, in either direction, 1 to {@value
 *     #LARGEST_SCALE}
 * @param gap pixels between samples and around them, 0 to {@value #WIDEST_GAP}
 * @param background the grey level between them, 0 black to 255 white
 * @param mark whether a strip under the picture says that it is synthetic
 * @param columns samples in a row, where that matters; a grid of several classes has a row a class
 */
public record Look(int scale, int gap, int background, boolean mark, OptionalInt columns) {
  /** Each pixel of a sample. */
  public static final int LARGEST_SCALE = 32;

  /** Between samples. */
  public static final int WIDEST_GAP = 64;

  /** As grids are if nobody says otherwise. */
  public static final Look STANDARD =
      new Look(2, 2, GridPicture.GAP_LEVEL, false, OptionalInt.empty());

  /** Checks the numbers. */
  public Look {
    if (scale < 1 || scale > LARGEST_SCALE) {
      throw new IllegalArgumentException("scale " + scale);
    }
    if (gap < 0 || gap > WIDEST_GAP || background < 0 || background > 255) {
      throw new IllegalArgumentException("gap %d, background %d".formatted(gap, background));
    }
  }

  /** The same with so many samples in a row. */
  public Look withColumns(OptionalInt other) {
    return new Look(scale, gap, background, mark, other);
  }

  /** A sample alone, without a gap around it. */
  Look alone() {
    return new Look(scale, 0, background, mark, OptionalInt.of(1));
  }
}
