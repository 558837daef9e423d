package org.ganvas.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the system keeps what was thrown away, so that it can be taken out again. */
@FunctionalInterface
public interface Trash {

  /**
   * Throws a folder away.
   *
   * @throws IOException if that fails; the folder is then where it was
   */
  void take(Path folder) throws IOException;

  /**
   * The trash of a system, or empty where Ganvas knows none: there a run is deleted for good.
   *
   * @param system as {@code os.name} has it
   * @param environment of the process
   * @param home the user's folder
   */
  static Optional<Trash> of(String system, Map<String, String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return Optional.empty();
    }
    if (name.contains("mac")) {
      return Optional.of(folder -> MovedAside.into(home.resolve(".Trash"), folder));
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path share = data.isEmpty() ? home.resolve(".local/share") : Path.of(data);
    return Optional.of(
        new FreedesktopTrash(
            share.resolve("Trash"), () -> LocalDateTime.now(ZoneId.systemDefault())));
  }

  /** The trash of this system. */
  static Optional<Trash> ofThisSystem() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", "")));
  }
}
