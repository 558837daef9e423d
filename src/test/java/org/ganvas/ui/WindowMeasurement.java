package org.ganvas.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.ganvas.event.Event;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.ui.state.UserFolders;
import org.ganvas.ui.state.WindowState;
import org.ganvas.ui.state.WindowStateFile;

/**
 * What the window costs and how smooth it is, measured on a real display: how long after the click
 * on Train the first new picture comes, iterations a second with everything visible, and the gaps
 * between frames. It is a program and no test, for timing decides no test; CONTRIBUTING says how to
 * run it. Arguments: the recipe, the seconds of each measurement after the first ten.
 */
public final class WindowMeasurement {
  private static final int SETTLING_SECONDS = 10;

  private final Catalogue catalogue = Catalogue.standard();
  private final EngineTrainingService engine = new EngineTrainingService(catalogue);
  private final Stage stage = new Stage();
  private final String recipe;
  private final long millis;

  private WindowMeasurement(String recipe, long millis) {
    this.recipe = recipe;
    this.millis = millis;
  }

  /** Opens the window, trains, prints one line of JSON. */
  public static void main(String... arguments) {
    Platform.startup(
        () -> new WindowMeasurement(arguments[0], Long.parseLong(arguments[1]) * 1000).open());
  }

  private void open() {
    try {
      openIn(Files.createTempDirectory("ganvas-measurement"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void openIn(Path home) {
    UserFolders folders = new UserFolders(home.resolve("config"), home.resolve("data"));
    WindowState usual = WindowState.FIRST;
    new WindowStateFile(folders.config())
        .write(
            new WindowState(
                usual.place(),
                usual.maximised(),
                usual.theme(),
                usual.textSize(),
                usual.dividers(),
                usual.tab(),
                usual.collapsed(),
                recipe,
                Map.of()));
    new GanvasWindow(
            stage, catalogue, engine, new Surroundings(folders, new PngSaver(), folder -> {}))
        .show();
    Thread measuring = new Thread(this::measure, "measurement");
    measuring.setDaemon(true);
    measuring.start();
  }

  private void measure() {
    try {
      // The engine is warmed up while the window opens, as for a user who looks at it first.
      Thread.sleep(8_000);
      CompletableFuture<Long> firstPicture = new CompletableFuture<>();
      long[] step = new long[1];
      engine.events().subscribe(Runnable::run, event -> note(event, firstPicture, step));
      long clicked = System.nanoTime();
      Platform.runLater(() -> node("#train").fireEvent(new ActionEvent()));
      double firstMillis = (firstPicture.get() - clicked) / 1e6;
      Thread.sleep(SETTLING_SECONDS * 1000L);
      long startStep = step[0];
      long start = System.nanoTime();
      Thread.sleep(millis);
      double rate = (step[0] - startStep) / ((System.nanoTime() - start) / 1e9);
      // Apart from the rate, for the timer has the window draw frames it would not need.
      FrameGaps gaps = new FrameGaps();
      Platform.runLater(gaps::start);
      Thread.sleep(millis);
      CompletableFuture<String> described = new CompletableFuture<>();
      Platform.runLater(
          () -> {
            gaps.stop();
            described.complete(gaps.describe());
          });
      System.out.printf(
          Locale.ROOT,
          "{\"firstPictureMillis\": %.0f, \"iterationsPerSecond\": %.2f, %s}%n",
          firstMillis,
          rate,
          described.get());
      engine.close();
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void note(Event event, CompletableFuture<Long> firstPicture, long[] step) {
    if (event instanceof Snapshot snapshot) {
      step[0] = snapshot.step();
      if (snapshot.samples() != null && snapshot.samples().step() > 0) {
        // Painted with the next frame of the window.
        Platform.runLater(() -> Platform.runLater(() -> firstPicture.complete(System.nanoTime())));
      }
    }
  }

  private Node node(String selector) {
    return stage.getScene().lookup(selector);
  }
}
