package org.ganvas.ui.networks;

import javafx.scene.layout.Region;

/** A thin bar as long as a layer's share of its network's parameters. */
final class ShareBar extends Region {
  private final Region filled = new Region();
  private final double share;

  /**
   * @param share 0 … 1
   */
  ShareBar(double share) {
    this.share = share;
    getStyleClass().add("share-bar");
    filled.getStyleClass().add("filled");
    filled.setManaged(false);
    getChildren().add(filled);
  }

  @Override
  protected void layoutChildren() {
    double width = share == 0 ? 0 : Math.max(1, Math.rint(getWidth() * share));
    filled.resizeRelocate(0, 0, width, getHeight());
  }
}
