package org.ganvas.ui.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunEdits;
import org.ganvas.ui.SimulatedTraining;
import org.ganvas.ui.look.Appearance;
import org.ganvas.ui.look.Theme;
import org.ganvas.ui.run.RunFolders;
import org.ganvas.ui.run.RunViewModel;
import org.ganvas.ui.settings.SettingsViewModel;

/**
 * How soon the time machine follows the hand, on a real display: milliseconds from moving the
 * scrubber to the end of the pulse that has drawn the moment, for a run of 10,000 iterations with
 * 200 kept frames. Say where to put the run: {@code ScrubMeasurement FOLDER}.
 */
public final class ScrubMeasurement {
  private static final int MOVES = 300;
  private static final int WARM_UP = 50;

  private ScrubMeasurement() {}

  /** Measures, and prints the median, the 95th percentile and the worst. */
  public static void main(String[] arguments) throws Exception {
    Path runs = Files.createTempDirectory(Path.of(arguments[0]), "scrub");
    Catalogue catalogue = Catalogue.standard();
    KeptRunFiles.write(runs, "long", catalogue, 10_000, 50);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    CountDownLatch shown = new CountDownLatch(1);
    KeptRunsViewModel[] model = new KeptRunsViewModel[1];
    Scene[] scene = new Scene[1];
    Platform.startup(
        () -> {
          model[0] = model(catalogue, runs, thread);
          RunsView view =
              new RunsView(
                  model[0], new RunsCommands(path -> {}, path -> {}, path -> {}, () -> {}));
          new Appearance(Theme.LIGHT, 100).dress(view);
          scene[0] = new Scene(view, 1240, 820);
          Stage stage = new Stage();
          stage.setScene(scene[0]);
          stage.show();
          model[0].list().watch(true);
          shown.countDown();
        });
    shown.await();
    TimeUnit.SECONDS.sleep(3);
    Platform.runLater(
        () -> {
          ((ListView<?>) scene[0].lookup("#runs")).getSelectionModel().select(0);
          ((TabPane) scene[0].lookup("#runs-tabs")).getSelectionModel().select(1);
        });
    TimeUnit.SECONDS.sleep(2);
    List<Double> millis = new ArrayList<>();
    Random random = new Random(1);
    for (int move = 0; move < WARM_UP + MOVES; move++) {
      double taken = follow(model[0].machine(), scene[0], random.nextInt(200));
      if (move >= WARM_UP && !Double.isNaN(taken)) {
        millis.add(taken);
      }
      TimeUnit.MILLISECONDS.sleep(20 + random.nextInt(17));
    }
    Collections.sort(millis);
    System.out.printf(
        "%d moves over %d stops: median %.1f ms, 95th percentile %.1f ms, worst %.1f ms%n",
        millis.size(),
        model[0].machine().pastProperty().get().orElseThrow().stops().size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100),
        millis.get(millis.size() - 1));
    System.exit(0);
  }

  private static double follow(TimeMachineViewModel machine, Scene scene, int stop)
      throws InterruptedException {
    long[] times = new long[2];
    CountDownLatch painted = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          if (machine.stopProperty().get() == stop) {
            painted.countDown();
            return;
          }
          times[0] = System.nanoTime();
          long wanted = machine.pastProperty().get().orElseThrow().stops().get(stop);
          Runnable[] pulse = new Runnable[1];
          pulse[0] =
              () -> {
                if (machine
                    .momentProperty()
                    .get()
                    .filter(now -> now.step() == wanted)
                    .isPresent()) {
                  times[1] = System.nanoTime();
                  scene.removePostLayoutPulseListener(pulse[0]);
                  painted.countDown();
                } else {
                  Platform.requestNextPulse();
                }
              };
          scene.addPostLayoutPulseListener(pulse[0]);
          ((Slider) scene.lookup("#scrubber")).setValue(stop);
          Platform.requestNextPulse();
        });
    painted.await();
    return times[0] == 0 ? Double.NaN : (times[1] - times[0]) / 1e6;
  }

  private static KeptRunsViewModel model(Catalogue catalogue, Path runs, ExecutorService thread) {
    SettingsViewModel panel = new SettingsViewModel(catalogue, catalogue.defaults());
    RunFolders folders = new RunFolders(runs, InstantSource.system(), ZoneOffset.UTC);
    RunViewModel run =
        new RunViewModel(
            new SimulatedTraining(), panel, folders, (head, text, verb, act) -> act.run());
    return new KeptRunsViewModel(
        catalogue,
        folders,
        new RunEdits(Optional.empty()),
        run,
        panel,
        (head, text, verb, act) -> act.run(),
        thread,
        Platform::runLater,
        System.err::println);
  }
}
