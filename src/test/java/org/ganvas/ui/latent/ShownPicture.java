package org.ganvas.ui.latent;

import javafx.scene.Parent;
import javafx.scene.Scene;
import org.ganvas.image.GreyPicture;
import org.jspecify.annotations.Nullable;

/** What the latent tab shows at the place where one is. */
public final class ShownPicture {
  private ShownPicture() {}

  /** In a window. */
  public static @Nullable GreyPicture in(Scene scene) {
    Parent walk = (Parent) scene.lookup("#latent-picture");
    return ((PictureBox) walk.getChildrenUnmodifiable().get(0)).shown();
  }
}
