package org.ganvas.ui.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Pictures that are dropped on a window. */
public final class DroppedPictures {
  private DroppedPictures() {}

  /** Hands every picture that is dropped on a scene, and taken by nothing else there, on. */
  public static void in(Scene scene, Consumer<Path> receiver) {
    scene.addEventHandler(
        DragEvent.DRAG_OVER,
        drag -> {
          if (picture(drag).isPresent()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
          }
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED,
        drag ->
            picture(drag)
                .ifPresent(
                    file -> {
                      receiver.accept(file);
                      drag.setDropCompleted(true);
                      drag.consume();
                    }));
  }

  private static Optional<Path> picture(DragEvent drag) {
    return drag.getDragboard().getFiles().stream()
        .map(file -> file.toPath())
        .filter(
            file -> {
              String name = file.toString().toLowerCase(Locale.ROOT);
              return name.endsWith(".png") || name.endsWith(".gif");
            })
        .findFirst();
  }
}
