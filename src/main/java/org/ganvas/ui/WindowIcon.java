package org.ganvas.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/** The window's icon. */
final class WindowIcon {
  private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

  private WindowIcon() {}

  /** The icon in the sizes that systems ask for. */
  static List<Image> sizes() {
    return SIZES.stream().map(WindowIcon::load).toList();
  }

  private static Image load(int size) {
    String name = "icon-%d.png".formatted(size);
    return new Image(
        Objects.requireNonNull(WindowIcon.class.getResource(name), name).toExternalForm());
  }
}
