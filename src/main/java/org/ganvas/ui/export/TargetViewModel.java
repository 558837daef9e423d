package org.ganvas.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where an export goes. */
final class TargetViewModel {
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private Path folder;

  /**
   * @param folder where files go unless somebody says otherwise; need not exist
   */
  TargetViewModel(Path folder) {
    this.folder = folder;
  }

  /** Proposes a name that says what and of which run, in the folder that was used last. */
  void suggest(ExportableRun run, ExportKind kind) {
    String name = "%s-%s%s".formatted(run.folder().getFileName(), kind.stem(), kind.ending());
    text.set(folder.resolve(name).toString());
  }

  /** Takes a file or folder that was chosen from a list. */
  void choose(Path path) {
    text.set(path.toString());
  }

  /** Something is written there, and so is perhaps the next. */
  void written(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null) {
      folder = parent;
    }
  }

  /** The path with the ending that its kind has; empty if what is typed is none. */
  Optional<Path> path(ExportKind kind) {
    String typed = text.get().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(typed.endsWith(kind.ending()) ? typed : typed + kind.ending()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** As typed. */
  StringProperty textProperty() {
    return text;
  }
}
