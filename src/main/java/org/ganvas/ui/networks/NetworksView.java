package org.ganvas.ui.networks;

import javafx.scene.layout.BorderPane;

/** The networks panel. */
public final class NetworksView extends BorderPane {

  /**
   * @param model what to show
   */
  public NetworksView(NetworksViewModel model) {
    getStyleClass().add("networks-view");
    setUserData(model);
  }
}
