package org.ganvas.cli;

import java.util.OptionalInt;
import org.ganvas.export.Look;
import org.ganvas.image.GridPicture;
import picocli.CommandLine.Option;

/** The options of {@code sample} that say how pictures look. */
final class LookOptions {
  private static final int PLAIN = 1;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "0",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description =
          "Pixels that each pixel of a sample becomes, 1 to "
              + Look.LARGEST_SCALE
              + ". Default: 2 in a grid, 1 in a folder.")
  private int scale;

  @Option(
      names = "--gap",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Pixels between the samples of a grid and around them, 0 to "
              + Look.WIDEST_GAP
              + ". Default: ${DEFAULT-VALUE}.")
  private int gap;

  @Option(
      names = "--background",
      paramLabel = "LEVEL",
      defaultValue = "" + GridPicture.GAP_LEVEL,
      description = "Grey level between them, 0 black to 255 white. Default: ${DEFAULT-VALUE}.")
  private int background;

  @Option(
      names = "--mark",
      description = "Puts a strip under each picture that says that it is synthetic.")
  private boolean mark;

  /**
   * What was chosen.
   *
   * @param single whether the pictures are written one by one
   * @throws BadUsage if a number is out of its range
   */
  Look look(boolean single) throws BadUsage {
    int chosen = scale == 0 ? (single ? PLAIN : Look.STANDARD.scale()) : scale;
    check("--scale", chosen, 1, Look.LARGEST_SCALE);
    check("--gap", gap, 0, Look.WIDEST_GAP);
    check("--background", background, 0, 255);
    return new Look(chosen, gap, background, mark, OptionalInt.empty());
  }

  private static void check(String option, int value, int from, int to) throws BadUsage {
    if (value < from || value > to) {
      throw new BadUsage("%s cannot be %d; take %d to %d.".formatted(option, value, from, to));
    }
  }
}
