package org.ganvas.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ganvas.event.Snapshot;
import org.ganvas.image.GreyPicture;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.ui.latent.ShownPicture;
import org.ganvas.ui.state.UserFolders;
import org.ganvas.ui.state.WindowState;
import org.ganvas.ui.state.WindowStateFile;
import org.jspecify.annotations.Nullable;

/**
 * How the latent tab follows the hand, measured on a real display: milliseconds from a move of the
 * slider to the frame that shows the picture, while the run rests; iterations a second without and
 * with a slider that is dragged on every frame; and the gaps between frames meanwhile. It is a
 * program and no test, for timing decides no test; CONTRIBUTING says how to run it. Arguments: the
 * recipe, the seconds of each measurement.
 */
public final class LatentMeasurement {
  private static final int MOVES = 200;
  private static final long TRAINED = 300;

  private final Catalogue catalogue = Catalogue.standard();
  private final EngineTrainingService engine = new EngineTrainingService(catalogue);
  private final Stage stage = new Stage();
  private final String recipe;
  private final long millis;
  private volatile long step;

  private LatentMeasurement(String recipe, long millis) {
    this.recipe = recipe;
    this.millis = millis;
  }

  /** Opens the window, trains, drags, prints one line of JSON. */
  public static void main(String... arguments) {
    Platform.startup(
        () -> new LatentMeasurement(arguments[0], Long.parseLong(arguments[1]) * 1000).open());
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
                "Latent",
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
      Thread.sleep(8_000);
      engine
          .events()
          .subscribe(
              Runnable::run,
              event -> {
                if (event instanceof Snapshot snapshot) {
                  step = snapshot.step();
                }
              });
      Platform.runLater(() -> stage.getScene().lookup("#train").fireEvent(new ActionEvent()));
      while (step < TRAINED) {
        Thread.sleep(50);
      }
      engine.pause();
      Thread.sleep(5_000);
      CompletableFuture<long[]> followed = new CompletableFuture<>();
      Platform.runLater(() -> new Following(stage.getScene(), followed).start());
      long[] painted = followed.get();
      Arrays.sort(painted);
      engine.resume();
      Thread.sleep(5_000);
      double alone = rate();
      Drag drag = new Drag(stage.getScene());
      FrameGaps gaps = new FrameGaps();
      Platform.runLater(
          () -> {
            drag.start();
            gaps.start();
          });
      double dragged = rate();
      CompletableFuture<String> described = new CompletableFuture<>();
      Platform.runLater(
          () -> {
            drag.stop();
            gaps.stop();
            described.complete(gaps.describe());
          });
      System.out.printf(
          Locale.ROOT,
          "{\"paintedMillisMedian\": %.1f, \"paintedMillis95\": %.1f, \"iterationsPerSecond\": %.2f,"
              + " \"iterationsPerSecondDragged\": %.2f, \"pictures\": %d, %s}%n",
          painted[MOVES / 2] / 1e6,
          painted[MOVES * 95 / 100] / 1e6,
          alone,
          dragged,
          drag.pictures,
          described.get());
      engine.close();
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private double rate() throws InterruptedException {
    long startStep = step;
    long start = System.nanoTime();
    Thread.sleep(millis);
    return (step - startStep) / ((System.nanoTime() - start) / 1e9);
  }

  /** Moves the slider of the strongest direction, and looks when the picture has changed. */
  private static final class Following {
    private final Scene scene;
    private final Slider slider;
    private final ShownPicture picture;
    private final CompletableFuture<long[]> done;
    private final long[] nanos = new long[MOVES];
    private int move;
    private long moved;
    private boolean waiting;
    private @Nullable GreyPicture before;

    Following(Scene scene, CompletableFuture<long[]> done) {
      this.scene = scene;
      this.slider = (Slider) scene.lookup("#slide-d1");
      this.picture = ShownPicture.in(scene);
      this.done = done;
    }

    void start() {
      // After the layout, in which the picture is drawn, the frame goes to the screen.
      scene.addPostLayoutPulseListener(this::look);
      next();
    }

    private void next() {
      before = picture.now();
      moved = System.nanoTime();
      waiting = true;
      slider.setValue(-2 + 4.0 * (move * 37 % MOVES) / MOVES + 0.013);
    }

    private void look() {
      if (!waiting || picture.now() == before) {
        return;
      }
      waiting = false;
      nanos[move++] = System.nanoTime() - moved;
      if (move == MOVES) {
        done.complete(nanos);
      } else {
        PauseTransition pause = new PauseTransition(Duration.millis(40 + move * 7 % 30));
        pause.setOnFinished(event -> next());
        pause.play();
      }
    }
  }

  /** Moves the slider on every frame. */
  private static final class Drag extends AnimationTimer {
    private final Slider slider;
    private final ShownPicture picture;
    private long frames;
    private long pictures;
    private @Nullable GreyPicture last;

    Drag(Scene scene) {
      slider = (Slider) scene.lookup("#slide-d1");
      picture = ShownPicture.in(scene);
    }

    @Override
    public void handle(long now) {
      slider.setValue(3 * Math.sin(frames++ / 40.0));
      GreyPicture shown = picture.now();
      if (shown != last) {
        pictures++;
        last = shown;
      }
    }
  }
}
