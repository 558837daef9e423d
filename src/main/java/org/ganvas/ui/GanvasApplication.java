package org.ganvas.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.ui.settings.RememberedSettings;
import org.ganvas.ui.settings.SettingsViewModel;
import org.ganvas.ui.state.UserFolders;
import org.ganvas.ui.state.WindowState;
import org.ganvas.ui.state.WindowStateFile;

/** Ganvas with a window, on everything that comes with it. */
public final class GanvasApplication extends Application {
  /** JavaFX makes the application by itself, so what it needs from outside is found here. */
  private static final OpenRequests REQUESTS = new OpenRequests();

  /** What the window of this process is asked to open. */
  public static OpenRequests requests() {
    return REQUESTS;
  }

  /** Begins, before JavaFX starts, to load on another thread what the window begins with. */
  public static void loadAhead() {
    Thread thread = new Thread(GanvasApplication::loadClasses, "ganvas-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** Classes are what takes the time, so the window makes its own objects again. */
  private static void loadClasses() {
    Catalogue catalogue = Catalogue.standard();
    WindowState state = new WindowStateFile(UserFolders.ofThisUser().config()).read();
    new SettingsViewModel(
        catalogue, RememberedSettings.in(catalogue, state.recipe(), state.chosen()));
  }

  @Override
  public void start(Stage stage) {
    Catalogue catalogue = Catalogue.standard();
    Surroundings surroundings =
        new Surroundings(
            UserFolders.ofThisUser(),
            new PngSaver(),
            folder -> getHostServices().showDocument(folder.toUri().toString()));
    GanvasWindow window =
        new GanvasWindow(stage, catalogue, new EngineTrainingService(catalogue), surroundings);
    window.show();
    REQUESTS.deliverTo(files -> Platform.runLater(() -> window.open(files)));
  }
}
