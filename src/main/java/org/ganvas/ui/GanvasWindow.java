package org.ganvas.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.ganvas.event.EventBus.Subscription;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.TrainingService;
import org.ganvas.ui.export.DroppedPictures;
import org.ganvas.ui.export.ExportView;
import org.ganvas.ui.export.ExportViewModel;
import org.ganvas.ui.export.VerifyView;
import org.ganvas.ui.look.Appearance;
import org.ganvas.ui.look.FrameExecutor;
import org.ganvas.ui.runs.RunsCommands;
import org.ganvas.ui.runs.RunsWindow;
import org.ganvas.ui.settings.RememberedSettings;
import org.ganvas.ui.state.WindowPlacement;
import org.ganvas.ui.state.WindowState;
import org.ganvas.ui.state.WindowState.Place;
import org.ganvas.ui.state.WindowStateFile;

/**
 * Ganvas's window. It warms the engine up while it opens, remembers how it was left, and ends the
 * engine when it is closed, without ever waiting for it on the JavaFX thread.
 */
public final class GanvasWindow {
  private static final Duration SETTLING = Duration.millis(300);

  private final Stage stage;
  private final TrainingService service;
  private final WindowStateFile stateFile;
  private final Appearance appearance;
  private final MainViewModel model;
  private final MainView view;
  private final OnDemand<Dialog<?>> exporting;
  private final OnDemand<Dialog<?>> verifying;
  private final OnDemand<RunsWindow> runs;
  private final Subscription subscription;
  private final CompletableFuture<Void> seen = new CompletableFuture<>();
  private Place place;
  private boolean closing;

  /**
   * Makes the window; {@link #show()} opens it. On the JavaFX thread.
   *
   * @param stage holds it
   * @param catalogue all there is to choose from
   * @param service trains; closed with the window
   * @param surroundings the world around it
   */
  public GanvasWindow(
      Stage stage, Catalogue catalogue, TrainingService service, Surroundings surroundings) {
    this.stage = stage;
    this.service = service;
    stateFile = new WindowStateFile(surroundings.folders().config());
    WindowState state = stateFile.read();
    appearance = new Appearance(state.theme(), state.textSize());
    Dialogs dialogs = new Dialogs(stage, appearance);
    Executor aside = Executors.newSingleThreadExecutor(GanvasWindow::daemon);
    aside.execute(seen::join);
    model =
        new MainViewModel(
            catalogue,
            RememberedSettings.in(catalogue, state.recipe(), state.chosen()),
            service,
            surroundings,
            dialogs,
            aside,
            Platform::runLater);
    view =
        new MainView(
            model,
            surroundings,
            new WindowCommands(
                appearance,
                this::export,
                this::verify,
                dialogs::showShortcuts,
                this::showRuns,
                this::close));
    runs =
        new OnDemand<>(
            () ->
                new RunsWindow(
                    model.keptRuns(),
                    appearance,
                    WindowIcon.sizes(),
                    new RunsCommands(
                        surroundings.showFolder(), this::explore, this::export, stage::toFront)));
    appearance.dress(view);
    Scene scene = new Scene(view);
    view.listenTo(scene);
    DroppedPictures.in(scene, this::verify);
    view.selectTab(state.tab());
    view.settingsPanel().collapse(state.collapsed());
    place =
        WindowPlacement.on(
            state.place(), Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    prepareStage(scene, state);
    exporting = new OnDemand<>(() -> exportDialog(dialogs, model.takeAway().exports()));
    verifying =
        new OnDemand<>(() -> dialogs.beside("Verify", new VerifyView(model.takeAway().verify())));
    subscription =
        service
            .events()
            .subscribe(
                new FrameExecutor(),
                new PacedSnapshots(
                    model::accept, System::nanoTime, new DrawingTime(), GanvasWindow::later));
  }

  /** Opens the window and, as soon as it is seen, reads the dataset and warms the engine up. */
  public void show() {
    stage.show();
    // The first frame lays the window out and draws it; on two cores the engine would delay it.
    FrameExecutor frames = new FrameExecutor();
    frames.afterDrawing(
        () -> {
          seen.complete(null);
          service.warmUp();
          fillSettings(frames);
        });
    view.requestFocus();
    model.offerAbandoned();
  }

  /** A section of the recipe panel a frame. */
  private void fillSettings(Executor frames) {
    if (view.settingsPanel().fillNext()) {
      frames.execute(() -> fillSettings(frames));
    }
  }

  /**
   * Comes to the front and opens files: recipes, runs, or pictures to verify.
   *
   * @param files perhaps none
   */
  void open(List<Path> files) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        explore(file);
      } else if (file.endsWith("run.json")) {
        explore(file.resolveSibling("").toAbsolutePath());
      } else if (RecipeFiles.mayHoldRecipe(file)) {
        model.recipes().load(file);
      } else {
        verify(file);
      }
    }
  }

  private void showRuns() {
    runs.get().show();
  }

  private void explore(Path run) {
    view.explore(run);
    stage.toFront();
  }

  /** Closes the window once the engine has ended; returns at once. */
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    stateFile.write(state());
    runs.ifMade().ifPresent(RunsWindow::close);
    view.showClosing();
    Thread ending =
        new Thread(
            () -> {
              model.close();
              service.close();
              Platform.runLater(
                  () -> {
                    subscription.close();
                    stage.hide();
                  });
            },
            "ganvas-closing");
    ending.start();
  }

  private void export() {
    model.openExport(view.tab().equals(MainView.LATENT));
    exporting.get().show();
  }

  private void export(Path run) {
    model.openExport(run);
    stage.toFront();
    exporting.get().show();
  }

  private Dialog<?> exportDialog(Dialogs dialogs, ExportViewModel exports) {
    Dialog<?> dialog = dialogs.beside("Export", new ExportView(exports));
    dialog.showingProperty().subscribe(exports.making()::watch);
    exports
        .making()
        .doneProperty()
        .subscribe(
            done -> {
              if (done) {
                dialog.close();
              }
            });
    return dialog;
  }

  private void verify() {
    verifying.get().show();
  }

  /** Verifies a file that was dropped on the window. */
  void verify(Path file) {
    model.takeAway().verify().choose(file);
    verifying.get().show();
  }

  private void prepareStage(Scene scene, WindowState state) {
    stage.setTitle("Ganvas");
    stage.getIcons().setAll(WindowIcon.sizes());
    stage.setScene(scene);
    stage.setX(place.x());
    stage.setY(place.y());
    resize();
    if (state.maximised()) {
      stage.setMaximized(true);
    }
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          close();
        });
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> settle(state));
  }

  /**
   * Some X11 window managers lose the size that is given before the window is shown (openbox makes
   * it 200 by 200), so it is given again once they had time to; only then is a change of size the
   * user's own.
   */
  private void settle(WindowState state) {
    PauseTransition settled = new PauseTransition(SETTLING);
    settled.setOnFinished(
        event -> {
          resize();
          view.divide(state.dividers());
          List.of(
                  stage.xProperty(),
                  stage.yProperty(),
                  stage.widthProperty(),
                  stage.heightProperty())
              .forEach(bound -> bound.addListener(moved -> Platform.runLater(this::remember)));
        });
    Platform.runLater(
        () -> {
          resize();
          view.divide(state.dividers());
          settled.play();
        });
  }

  private void resize() {
    if (!stage.isMaximized()) {
      stage.setWidth(place.width());
      stage.setHeight(place.height());
    }
  }

  /** While it is maximised the window keeps the place it goes back to. */
  private void remember() {
    if (!stage.isMaximized() && !stage.isIconified()) {
      place = new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
  }

  private WindowState state() {
    return new WindowState(
        place,
        stage.isMaximized(),
        appearance.themeProperty().get(),
        appearance.textSizeProperty().get(),
        view.dividers(),
        view.tab(),
        view.settingsPanel().collapsed(),
        model.settings().settings().recipe().name(),
        model.settings().chosen());
  }

  private static void later(long nanos, Runnable task) {
    CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Platform::runLater)
        .execute(task);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ganvas-datasets");
    thread.setDaemon(true);
    return thread;
  }
}
