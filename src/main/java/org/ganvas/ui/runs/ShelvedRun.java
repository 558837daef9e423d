package org.ganvas.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ganvas.event.Samples;
import org.ganvas.run.RunException;
import org.ganvas.run.RunLock;
import org.ganvas.run.RunReader;
import org.ganvas.run.RunSummary;

/**
 * A run of the shelf.
 *
 * @param summary what there is to say of it
 * @param samples that were kept of it last, empty where none were
 * @param lock why someone else's hold on it allows only looking, empty where nobody has one
 */
public record ShelvedRun(RunSummary summary, Optional<Samples> samples, String lock) {

  /** Reads a run's samples to its summary. */
  static ShelvedRun of(RunSummary summary) {
    return new ShelvedRun(
        summary, samples(summary), RunLock.whyReadOnly(summary.folder()).orElse(""));
  }

  /** Where it is. */
  public Path folder() {
    return summary.folder();
  }

  /** Whether it can be read at all. */
  boolean isWhole() {
    return summary.problem().isEmpty();
  }

  /** A picture that cannot be read is none; what is wrong with the run itself its summary says. */
  private static Optional<Samples> samples(RunSummary summary) {
    if (!summary.problem().isEmpty()) {
      return Optional.empty();
    }
    try {
      RunReader reader = RunReader.open(summary.folder());
      List<Long> steps = reader.frameSteps();
      return steps.isEmpty()
          ? Optional.empty()
          : Optional.of(reader.frame(steps.get(steps.size() - 1)));
    } catch (RunException e) {
      return Optional.empty();
    }
  }
}
