package org.ganvas.ui;

import javafx.application.Application;
import javafx.stage.Stage;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.ui.state.UserFolders;

/** Ganvas with a window, on everything that comes with it. */
public final class GanvasApplication extends Application {
  @Override
  public void start(Stage stage) {
    Catalogue catalogue = Catalogue.standard();
    Surroundings surroundings =
        new Surroundings(
            UserFolders.ofThisUser(),
            new PngSaver(),
            folder -> getHostServices().showDocument(folder.toUri().toString()));
    new GanvasWindow(stage, catalogue, new EngineTrainingService(catalogue), surroundings).show();
  }
}
