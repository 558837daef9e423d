package org.ganvas.ui.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import org.ganvas.export.ExportFiles;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.FileCreator;

/**
 * Where one export is worked on; it can be cancelled from any thread.
 *
 * @param catalogue what runs refer to
 * @param disk opens files
 * @param cancelled whether the user wants no more of it
 * @param progress told the share that is done, 0 to 1
 */
record ExportDesk(
    Catalogue catalogue, FileCreator disk, AtomicBoolean cancelled, DoubleConsumer progress) {

  /**
   * So much is done.
   *
   * @throws ExportCancelled if there shall be no more
   */
  void reached(int done, int all) throws ExportCancelled {
    goOn();
    progress.accept((double) done / all);
  }

  /** Files that are left unwritten from the moment of the cancellation on. */
  ExportFiles files() {
    return new ExportFiles(this::create);
  }

  private void goOn() throws ExportCancelled {
    if (cancelled.get()) {
      throw new ExportCancelled();
    }
  }

  private OutputStream create(Path file) throws IOException {
    goOn();
    return new FilterOutputStream(disk.create(file)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        goOn();
        out.write(bytes, offset, length);
      }
    };
  }
}
