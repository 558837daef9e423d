package org.ganvas.ui.runs;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.ganvas.ui.look.Appearance;

/** The window that shows all runs; beside the main one, so that one can look while it trains. */
public final class RunsWindow {
  private static final double WIDTH = 1240;
  private static final double HEIGHT = 820;

  private final Stage stage = new Stage();
  private final KeptRunsViewModel model;

  /**
   * @param model what to show
   * @param appearance how it looks
   * @param icon of the window, in several sizes
   * @param commands what it asks of others
   */
  public RunsWindow(
      KeptRunsViewModel model, Appearance appearance, Iterable<Image> icon, RunsCommands commands) {
    this.model = model;
    RunsView view = new RunsView(model, commands);
    appearance.dress(view);
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+W"), stage::hide);
    stage.setTitle("Ganvas · Runs");
    icon.forEach(stage.getIcons()::add);
    stage.setScene(scene);
    // What other windows and programs did meanwhile is seen when one comes back.
    stage.focusedProperty().subscribe(focused -> model.list().watch(stage.isShowing()));
  }

  /** Opens the window, or brings it to the front. */
  public void show() {
    stage.show();
    stage.toFront();
    model.list().watch(true);
  }

  /** Closes it. */
  public void close() {
    model.list().watch(false);
    stage.hide();
  }
}
