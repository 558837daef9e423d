package org.ganvas.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.ui.export.ExportNews;
import org.ganvas.ui.notices.NoticesViewModel;
import org.ganvas.ui.notices.ShownNotice.Offer;

/**
 * Says how exports ended.
 *
 * @param notices where that is said
 * @param showFolder opens a folder in the system's file manager
 */
record ExportNotices(NoticesViewModel notices, Consumer<Path> showFolder) implements ExportNews {
  @Override
  public void written(String what, Path file) {
    Path parent = file.toAbsolutePath().getParent();
    notices.offer(
        new Notice(Severity.INFO, "Wrote %s to %s.".formatted(what, file), ""),
        new Offer("Show in folder", () -> showFolder.accept(parent == null ? file : parent)));
  }

  @Override
  public void failed(String sentence) {
    notices.show(new Notice(Severity.ERROR, sentence, ""));
  }
}
