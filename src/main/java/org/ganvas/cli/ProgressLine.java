package org.ganvas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes progress as one line; a function of its arguments alone. */
final class ProgressLine {
  private static final int SHORTEST_BAR = 8;
  private static final int LONGEST_BAR = 40;
  private static final String GAP = "  ";

  // The colours of the window: discriminator blue, generator purple.
  private static final String BLUE = "\u001b[38;5;33m";
  private static final String PURPLE = "\u001b[38;5;135m";
  private static final String RESET = "\u001b[0m";

  private ProgressLine() {}

  /** A piece of the line: as it is shown, and the colour it may have. */
  private record Piece(String text, String colour) {}

  /**
   * The line for a terminal, with a bar in what width remains; where that is little, what matters
   * least is left out.
   *
   * @param columns the terminal's width; the line is shorter, so that it never wraps
   * @param colour whether losses are coloured
   */
  static String bar(Progress progress, int columns, boolean colour) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(percent(progress), ""));
    pieces.add(new Piece("step " + whole(progress.step()), ""));
    pieces.add(new Piece("ETA " + time(progress.remainingMillis()), ""));
    int free = columns - 1 - pieces.stream().mapToInt(p -> p.text().length() + 2).sum();
    List<Piece> optional =
        List.of(
            new Piece("D " + loss(progress.lossD()), BLUE),
            new Piece("G " + loss(progress.lossG()), PURPLE),
            new Piece(whole(Math.round(progress.imagesPerSecond())) + " images/s", ""));
    for (Piece piece : optional) {
      if (piece.text().length() + GAP.length() <= free) {
        pieces.add(pieces.size() - 1, piece);
        free -= piece.text().length() + GAP.length();
      }
    }
    int barLength = Math.min(LONGEST_BAR, free - 2);
    if (barLength >= SHORTEST_BAR) {
      int full = (int) Math.floor(progress.share() * barLength);
      pieces.add(1, new Piece("[" + "#".repeat(full) + "-".repeat(barLength - full) + "]", ""));
    }
    StringBuilder line = new StringBuilder();
    for (Piece piece : pieces) {
      boolean coloured = colour && !piece.colour().isEmpty();
      line.append(line.isEmpty() ? "" : GAP)
          .append(coloured ? piece.colour() + piece.text() + RESET : piece.text());
    }
    return line.toString();
  }

  /** The line where nothing can be redrawn: for a log. */
  static String plain(Progress progress) {
    return "%s  step %s  D %s  G %s  %s images/s  ETA %s"
        .formatted(
            percent(progress),
            whole(progress.step()),
            loss(progress.lossD()),
            loss(progress.lossG()),
            whole(Math.round(progress.imagesPerSecond())),
            time(progress.remainingMillis()));
  }

  /**
   * A duration as a clock shows it, {@code 02:10} or {@code 1:02:10}; {@code --:--} if negative.
   */
  static String time(long millis) {
    if (millis < 0) {
      return "--:--";
    }
    long seconds = Math.round(millis / 1000.0);
    return seconds < 3600
        ? String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** A whole number with its thousands apart. */
  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A loss in six characters or so, {@code -} before there is one. */
  static String loss(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String percent(Progress progress) {
    return String.format(Locale.ROOT, "%3d %%", (int) Math.floor(progress.share() * 100));
  }
}
