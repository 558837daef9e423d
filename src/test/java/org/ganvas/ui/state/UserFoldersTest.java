package org.ganvas.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
  private final Path home = Path.of("home").toAbsolutePath();

  @Test
  void followsXdg() {
    Path elsewhere = Path.of("elsewhere").toAbsolutePath();

    assertThat(UserFolders.of("Linux", home, Map.of()).runs())
        .isEqualTo(home.resolve(".local/share/ganvas/runs"));
    assertThat(UserFolders.of("Linux", home, Map.of("XDG_CONFIG_HOME", elsewhere.toString())))
        .isEqualTo(
            new UserFolders(elsewhere.resolve("ganvas"), home.resolve(".local/share/ganvas")));
    assertThat(UserFolders.of("Linux", home, Map.of("HOME", elsewhere.toString())).config())
        .isEqualTo(elsewhere.resolve(".config/ganvas"));
    assertThat(UserFolders.of("Linux", home, Map.of("XDG_DATA_HOME", "relative")).data())
        .isEqualTo(home.resolve(".local/share/ganvas"));
  }

  @Test
  void processesMeetWhereTheSystemWantsThemToOrBesideTheSettings() {
    UserFolders folders = UserFolders.of("Linux", home, Map.of());
    Path runtime = Path.of("runtime").toAbsolutePath();

    assertThat(folders.runtime(Map.of("XDG_RUNTIME_DIR", runtime.toString())))
        .isEqualTo(runtime.resolve("ganvas"));
    assertThat(folders.runtime(Map.of())).isEqualTo(folders.config());
  }

  @Test
  void logsAreWithTheUsersData() {
    assertThat(UserFolders.of("Linux", home, Map.of()).logs())
        .isEqualTo(home.resolve(".local/share/ganvas/logs"));
  }

  @Test
  void followsMacOs() {
    assertThat(UserFolders.of("Mac OS X", home, Map.of()).data())
        .isEqualTo(home.resolve("Library/Application Support/ganvas"));
  }

  @Test
  void followsWindows() {
    Path roaming = home.resolve("Roaming");

    assertThat(UserFolders.of("Windows 11", home, Map.of("APPDATA", roaming.toString())).config())
        .isEqualTo(roaming.resolve("ganvas"));
    assertThat(UserFolders.of("Windows 11", home, Map.of()).config())
        .isEqualTo(home.resolve("AppData").resolve("Roaming").resolve("ganvas"));
  }
}
