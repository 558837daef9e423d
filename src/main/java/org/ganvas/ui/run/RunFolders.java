package org.ganvas.ui.run;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.ganvas.recipe.Settings;
import org.ganvas.run.FreshFolder;

/** Names the folders in which the window keeps its runs. */
public final class RunFolders {
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
    return FreshFolder.in(
        parent, settings.recipe().name(), LocalDateTime.ofInstant(clock.instant(), zone));
  }
}
