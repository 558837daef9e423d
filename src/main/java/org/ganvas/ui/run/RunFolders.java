package org.ganvas.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ganvas.recipe.Settings;

/** Names the folders in which the window keeps its runs. */
public final class RunFolders {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Path parent;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * @param parent holds all runs; need not exist
   * @param clock what time it is
   * @param zone for the names
   */
  public RunFolders(Path parent, InstantSource clock, ZoneId zone) {
    this.parent = parent;
    this.clock = clock;
    this.zone = zone;
  }

  /** Holds all runs. */
  public Path parent() {
    return parent;
  }

  /** A folder that does not exist yet: the recipe's name and the time. */
  public Path next(Settings settings) {
    String name = settings.recipe().name() + "-" + STAMP.format(clock.instant().atZone(zone));
    Path folder = parent.resolve(name);
    for (int i = 2; Files.exists(folder); i++) {
      folder = parent.resolve(name + "-" + i);
    }
    return folder;
  }
}
