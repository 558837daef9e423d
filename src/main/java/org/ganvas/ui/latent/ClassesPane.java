package org.ganvas.ui.latent;

import java.util.List;
import javafx.scene.layout.FlowPane;

/** The same point as each class; a click takes the class. */
final class ClassesPane extends FlowPane {
  private static final int SIDE = 56;

  private final ClassesViewModel model;

  /**
   * @param model what to show
   */
  ClassesPane(ClassesViewModel model) {
    this.model = model;
    getStyleClass().add("classes-pane");
    model.spotsProperty().subscribe(this::list);
  }

  private void list(List<Spot> spots) {
    if (getChildren().size() != spots.size()) {
      getChildren().clear();
      for (int label = 0; label < spots.size(); label++) {
        int chosen = label;
        PictureButton picture =
            new PictureButton(
                SIDE,
                "Class " + label,
                "Shows this class at the same point.",
                () -> model.choose(chosen));
        picture.setText(String.valueOf(label));
        getChildren().add(picture);
      }
    }
    for (int label = 0; label < spots.size(); label++) {
      ((PictureButton) getChildren().get(label)).show(spots.get(label).picture());
    }
  }
}
