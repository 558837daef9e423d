package org.ganvas.ui.samples;

import javafx.scene.layout.BorderPane;

/** The samples panel. */
public final class SamplesView extends BorderPane {

  /**
   * @param model what to show
   */
  public SamplesView(SamplesViewModel model) {
    getStyleClass().add("samples-view");
    setUserData(model);
  }
}
