package org.ganvas.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names a new run where nobody did. */
public final class FreshFolder {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private FreshFolder() {}

  /**
   * {@code <recipe>-<date>-<time>}, with a number behind it if that is taken; nothing is made.
   *
   * @param parent holds all runs; need not exist
   * @param recipe the recipe's name
   * @param now on the user's clock
   */
  public static Path in(Path parent, String recipe, LocalDateTime now) {
    String name = recipe + "-" + STAMP.format(now);
    Path folder = parent.resolve(name);
    for (int again = 2; Files.exists(folder); again++) {
      folder = parent.resolve(name + "-" + again);
    }
    return folder;
  }
}
