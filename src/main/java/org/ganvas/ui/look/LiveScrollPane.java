package org.ganvas.ui.look;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane for what changes many times a second. JavaFX renders all that is seen of a scroll
 * pane's content into a buffer first, so that it scrolls fast; then the smallest change renders all
 * of it anew, and once more to the window.
 */
public final class LiveScrollPane extends ScrollPane {
  /**
   * @param content what scrolls
   */
  public LiveScrollPane(Node content) {
    super(content);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    for (Node part : getChildren()) {
      if (part.getStyleClass().contains("viewport")) {
        part.setCache(false);
      }
    }
    return skin;
  }
}
