package org.ganvas.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
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
          if (picture(files(drag)).isPresent()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
          }
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED,
        drag ->
            picture(files(drag))
                .ifPresent(
                    file -> {
                      receiver.accept(file);
                      drag.setDropCompleted(true);
                      drag.consume();
                    }));
  }

  /** The first of some files that is called like a picture. */
  static Optional<Path> picture(List<File> files) {
    return files.stream()
        .map(File::toPath)
        .filter(
            file -> {
              String name = file.toString().toLowerCase(Locale.ROOT);
              return name.endsWith(".png") || name.endsWith(".gif");
            })
        .findFirst();
  }

  private static List<File> files(DragEvent drag) {
    return drag.getDragboard().getFiles();
  }
}
