package org.ganvas.ui.state;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a system keeps a user's files for a program.
 *
 * @param config small files the program can do without
 * @param data what the user made
 */
public record UserFolders(Path config, Path data) {
  private static final String NAME = "ganvas";

  /** The folders of the user who runs this program. */
  public static UserFolders ofThisUser() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv());
  }

  /**
   * The folders by the custom of a system: the XDG base directories, {@code Application Support},
   * or {@code %APPDATA%}.
   *
   * @param system as in the property {@code os.name}
   * @param home the user's, where the environment does not say otherwise
   * @param environment the process's
   */
  static UserFolders of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      Path folder = home.resolve("Library").resolve("Application Support").resolve(NAME);
      return new UserFolders(folder, folder);
    }
    if (name.startsWith("windows")) {
      Path folder =
          named(environment, "APPDATA", home.resolve("AppData").resolve("Roaming")).resolve(NAME);
      return new UserFolders(folder, folder);
    }
    Path own = named(environment, "HOME", home);
    Path config = named(environment, "XDG_CONFIG_HOME", own.resolve(".config"));
    Path data = named(environment, "XDG_DATA_HOME", own.resolve(".local").resolve("share"));
    return new UserFolders(config.resolve(NAME), data.resolve(NAME));
  }

  /** Where runs trained in the window are kept. */
  public Path runs() {
    return data.resolve("runs");
  }

  /** Where logs are kept. */
  public Path logs() {
    return data.resolve("logs");
  }

  /**
   * Where one process leaves what others of the same user find it by.
   *
   * @param environment the process's
   */
  public Path runtime(Map<String, String> environment) {
    Path runtime = named(environment, "XDG_RUNTIME_DIR", config);
    return runtime.equals(config) ? config : runtime.resolve(NAME);
  }

  /** Where exports go unless somebody says otherwise. */
  public Path exports() {
    return data.resolve("exports");
  }

  /** The XDG specification wants relative paths ignored. */
  private static Path named(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    return value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
  }
}
