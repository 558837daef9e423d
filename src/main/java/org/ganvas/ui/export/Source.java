package org.ganvas.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import org.ganvas.data.DatasetException;
import org.ganvas.explore.ExploreException;
import org.ganvas.export.ExportException;
import org.ganvas.run.RunException;

/** Where the content of an export comes from. */
sealed interface Source permits SampleSource, TrainingSource, RunSource {

  /**
   * Why it cannot be taken from a run.
   *
   * @return a sentence, empty if it can
   */
  String obstacle(ExportableRun run, GeneratorFacts facts);

  /** Whether something is there that would be replaced. */
  boolean isTaken(Path target) throws IOException;

  /**
   * Makes and writes it; on a thread on which the engine was started.
   *
   * @return what was written, for the middle of a sentence
   * @throws ExportException if the form cannot hold it, in one sentence
   * @throws ExploreException if a place is none of this generator
   * @throws IOException if it cannot be written, or is {@link ExportCancelled cancelled}
   */
  String write(ExportOrder order, ExportDesk desk)
      throws ExportException, RunException, DatasetException, ExploreException, IOException;
}
