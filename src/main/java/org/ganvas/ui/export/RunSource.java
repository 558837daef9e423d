package org.ganvas.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ganvas.export.ExportException;
import org.ganvas.export.RunExport;
import org.ganvas.run.RunException;

/**
 * What is one file of a run.
 *
 * @param export makes it
 */
record RunSource(RunExport export) implements Source {
  @Override
  public String obstacle(ExportableRun run, GeneratorFacts facts) {
    return "";
  }

  @Override
  public boolean isTaken(Path target) {
    return Files.exists(target);
  }

  @Override
  public String write(ExportOrder order, ExportDesk desk)
      throws ExportException, RunException, IOException {
    byte[] content =
        export.encode(desk.catalogue(), order.run().folder(), order.options().weights());
    desk.files().write(order.target(), content);
    return export.title();
  }
}
