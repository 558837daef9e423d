package org.ganvas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ganvas.event.Phase;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.ui.state.UserFolders;
import org.ganvas.ui.state.WindowState;
import org.ganvas.ui.state.WindowStateFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** From a run in training to a file that verifies, with the keyboard and a click. */
class ExportJourneyTest {
  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path home;

  private final FxRobot robot = new FxRobot();
  private final Catalogue catalogue = Catalogue.standard();
  private final EngineTrainingService engine = new EngineTrainingService(catalogue);
  private final List<Path> shown = new CopyOnWriteArrayList<>();
  private Stage stage;
  private GanvasWindow window;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    UserFolders folders = new UserFolders(home.resolve("config"), home.resolve("data"));
    WindowState first = WindowState.FIRST;
    new WindowStateFile(folders.config())
        .write(
            new WindowState(
                first.place(),
                false,
                first.theme(),
                first.textSize(),
                first.dividers(),
                first.tab(),
                first.collapsed(),
                "light",
                Map.of("batch", "8", "threads", "1", "checkpoint-every", "100000")));
    FxToolkit.setupFixture(
        () -> {
          stage = new Stage();
          window =
              new GanvasWindow(
                  stage, catalogue, engine, new Surroundings(folders, new PngSaver(), shown::add));
          window.show();
        });
  }

  @AfterEach
  void close() throws Exception {
    engine.close();
    FxToolkit.setupFixture(() -> stage.hide());
    FxToolkit.cleanupStages();
  }

  @Test
  void aRunInTrainingIsExportedAndWhatWasWrittenVerified() throws Exception {
    robot.clickOn("#step");
    until(() -> engine.phase() == Phase.PAUSED && label("#position").startsWith("step 1"));

    robot.push(KeyCode.CONTROL, KeyCode.E);
    until(() -> robot.lookup("#export-kinds").tryQuery().isPresent());
    Button begin = robot.lookup("#export-begin").queryButton();
    until(() -> !begin.isDisabled());
    assertThat(label("#export-obstacle")).isEmpty();
    Path file = Path.of(robot.lookup("#export-target").queryAs(TextField.class).getText());
    assertThat(file.getParent()).isEqualTo(home.resolve("data").resolve("exports"));
    robot.interact(begin::fire);

    until(() -> robot.lookup("#notices .notice-offer").tryQuery().isPresent());
    assertThat(file).isNotEmptyFile();
    assertThat(robot.lookup("#notices .notice-message").queryAs(Label.class).getText())
        .isEqualTo("Wrote 64 pictures to %s.".formatted(file));
    robot.interact(robot.lookup("#notices .notice-offer").queryButton()::fire);
    assertThat(shown).containsExactly(file.getParent());
    assertThat(files(home.resolve("data"))).anyMatch(name -> name.endsWith(".npz"));

    robot.interact(() -> window.verify(file));
    until(() -> label("#verify-verdict").startsWith("Yes"));
  }

  private static List<String> files(Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(all.map(Path::toString).toList());
    }
  }

  private String label(String id) {
    return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
  }

  private static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }
}
