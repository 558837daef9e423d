package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowTest {

  /** Where {@code javafx:run} puts JavaFX: its events are shown to nobody there. */
  @Test
  void startsWithJavaFxOnTheModulePath() throws Exception {
    Map<Boolean, String> paths =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .collect(
                Collectors.partitioningBy(
                    path -> path.matches(".*[/\\\\]javafx-[^/\\\\]*\\.jar"),
                    Collectors.joining(File.pathSeparator)));

    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "--module-path",
                    paths.get(true),
                    "--add-modules",
                    "javafx.controls",
                    "-cp",
                    paths.get(false),
                    Listening.class.getName()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("listening on javafx.graphics");
  }

  /** What is done when JavaFX has started, in a process of its own. */
  static final class Listening {
    private Listening() {}

    public static void main(String... arguments) {
      Window.listenToFinder();
      System.out.println(
          "listening on " + javafx.application.Application.class.getModule().getName());
    }
  }
}
