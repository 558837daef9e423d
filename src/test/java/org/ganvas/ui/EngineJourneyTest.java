package org.ganvas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.ganvas.event.Event;
import org.ganvas.event.LiveSettingsApplied;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.TrainingSettings;
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

/** The main job, end to end: the window, the real engine and the real digits. */
class EngineJourneyTest {
  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path home;

  private final FxRobot robot = new FxRobot();
  private final Catalogue catalogue = Catalogue.standard();
  private final EngineTrainingService engine = new EngineTrainingService(catalogue);
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    UserFolders folders = new UserFolders(home.resolve("config"), home.resolve("data"));
    new WindowStateFile(folders.config()).write(smallRun());
    engine.events().subscribe(Runnable::run, events::add);
    FxToolkit.setupFixture(
        () -> {
          stage = new Stage();
          new GanvasWindow(
                  stage, catalogue, engine, new Surroundings(folders, new PngSaver(), folder -> {}))
              .show();
        });
  }

  @AfterEach
  void close() throws Exception {
    engine.close();
    FxToolkit.setupFixture(() -> stage.hide());
    FxToolkit.cleanupStages();
  }

  @Test
  void trainsIsSteeredAndPauses() throws Exception {
    robot.clickOn("#train");
    until(() -> step() >= 1);
    int[] samples = picture(".samples-view");
    int[] curves = picture(".curves-view");
    until(() -> step() >= 30);
    until(() -> !Arrays.equals(samples, picture(".samples-view")));
    until(() -> !Arrays.equals(curves, picture(".curves-view")));

    robot.interact(() -> field("#edit-lr-g").requestFocus());
    robot.interact(() -> field("#edit-lr-g").setText("0,0005"));
    robot.type(KeyCode.ENTER);
    assertThat(
            TrainingSettings.GENERATOR_LEARNING_RATE.in(next(LiveSettingsApplied.class).settings()))
        .isEqualTo(5e-4);

    robot.clickOn("#train");
    until(() -> robot.lookup("#train").queryButton().getText().equals("_Resume"));
    long paused = step();
    events.clear();
    engine.requestSnapshot();
    assertThat(next(Snapshot.class).step()).isEqualTo(paused);
    engine.requestSnapshot();
    assertThat(next(Snapshot.class).step()).isEqualTo(paused);
  }

  @Test
  void closesInMidIteration() throws Exception {
    robot.clickOn("#train");
    until(() -> step() >= 1);

    Platform.runLater(
        () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));

    until(() -> !stage.isShowing());
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("ganvas-engine") && thread.isAlive());
    assertThat(home.resolve("data").resolve("runs")).isDirectoryContaining("glob:**dense-*");
  }

  /** A recipe and a batch that make an iteration short. */
  private static WindowState smallRun() {
    WindowState first = WindowState.FIRST;
    return new WindowState(
        first.place(),
        false,
        first.theme(),
        first.textSize(),
        first.dividers(),
        first.tab(),
        first.collapsed(),
        "dense",
        Map.of("batch", "8", "threads", "1"));
  }

  private <E extends Event> E next(Class<E> kind) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      Event event = events.poll(1, TimeUnit.SECONDS);
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
    throw new AssertionError("no " + kind.getSimpleName());
  }

  /** The step the window shows, 0 before the first. */
  private long step() {
    String text = robot.lookup("#position").queryAs(Label.class).getText();
    return text.contains("epoch")
        ? Long.parseLong(text.replaceAll("step ([0-9,]+) .*", "$1").replace(",", ""))
        : 0;
  }

  private int[] picture(String selector) {
    Node node = robot.lookup(selector).query();
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> node.snapshot(null, null));
    int width = (int) image.getWidth();
    int[] pixels = new int[width * (int) image.getHeight()];
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            (int) image.getHeight(),
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            width);
    return pixels;
  }

  private TextField field(String id) {
    return robot.lookup(id).queryAs(TextField.class);
  }

  private static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }
}
