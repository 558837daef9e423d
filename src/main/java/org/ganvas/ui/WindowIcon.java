package org.ganvas.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/**
 * The window's icon, in the two sizes of which JavaFX takes one: 32 on Windows, else 128 pixels.
 */
final class WindowIcon {
  private static final List<Integer> SIZES = List.of(32, 128);

  private WindowIcon() {}

  /** The icon in both sizes. */
  static List<Image> sizes() {
    return SIZES.stream().map(WindowIcon::load).toList();
  }

  private static Image load(int size) {
    String name = "icon-%d.png".formatted(size);
    return new Image(
        Objects.requireNonNull(WindowIcon.class.getResource(name), name).toExternalForm());
  }
}
