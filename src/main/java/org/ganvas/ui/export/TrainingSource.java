package org.ganvas.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import org.ganvas.export.ExportException;
import org.ganvas.export.GifTarget;
import org.ganvas.export.KeptGenerator;
import org.ganvas.export.TimeLapse;
import org.ganvas.run.RunException;
import org.ganvas.training.TrainedGenerator.Weights;

/** The pictures that a run kept of its training. */
record TrainingSource() implements Source {
  @Override
  public String obstacle(ExportableRun run, GeneratorFacts facts) {
    return "";
  }

  @Override
  public boolean isTaken(Path target) {
    return new GifTarget(target).isTaken();
  }

  @Override
  public String write(ExportOrder order, ExportDesk desk)
      throws ExportException, RunException, IOException {
    Path run = order.run().folder();
    TimeLapse training = TimeLapse.of(run);
    KeptGenerator newest = KeptGenerator.newest(desk.catalogue(), run, Weights.AVERAGED);
    training.write(order.target(), newest.model(), desk.files());
    return training.frames().size() == 1
        ? "one picture of the training"
        : "%d pictures of the training".formatted(training.frames().size());
  }
}
