package org.ganvas.ui.curves;

import javafx.scene.layout.BorderPane;

/** The curves panel. */
public final class CurvesView extends BorderPane {

  /**
   * @param model what to show
   */
  public CurvesView(CurvesViewModel model) {
    getStyleClass().add("curves-view");
    setUserData(model);
  }
}
