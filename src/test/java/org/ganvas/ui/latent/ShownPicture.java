package org.ganvas.ui.latent;

import javafx.scene.Parent;
import javafx.scene.Scene;
import org.ganvas.image.GreyPicture;
import org.jspecify.annotations.Nullable;

/** What the latent tab shows at the place where one is. */
public final class ShownPicture {
  private final PictureBox box;

  private ShownPicture(PictureBox box) {
    this.box = box;
  }

  /** In a window; found once, for to look through a window's nodes takes longer than to draw. */
  public static ShownPicture in(Scene scene) {
    Parent walk = (Parent) scene.lookup("#latent-picture");
    return new ShownPicture((PictureBox) walk.getChildrenUnmodifiable().get(0));
  }

  /** The picture, as of now. */
  public @Nullable GreyPicture now() {
    return box.shown();
  }
}
