package org.ganvas.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code train} says at its end.
 *
 * @param outcome {@code finished}, {@code failed} or {@code interrupted}
 * @param recipe what was trained
 * @param dataset on what
 * @param loss with which loss
 * @param seed from which seed
 * @param threads with how many threads
 * @param run the run's folder
 * @param picture the newest sample picture, null when there is none
 * @param steps iterations done
 * @param epochs passes over the training pictures
 * @param seconds spent iterating
 * @param imagesPerSecond generated pictures trained with ÷ seconds, null when none were
 * @param lossD the discriminator's newest loss, null when there is none
 * @param lossG the generator's, likewise
 * @param errors what went wrong
 */
record TrainReport(
    String outcome,
    String recipe,
    String dataset,
    String loss,
    long seed,
    int threads,
    String run,
    @Nullable String picture,
    long steps,
    double epochs,
    double seconds,
    @Nullable Double imagesPerSecond,
    @Nullable Double lossD,
    @Nullable Double lossG,
    List<String> errors) {

  /** The report of a run that has ended. */
  static TrainReport of(RunEnd end, PlannedRun planned, Path folder) throws CommandFailure {
    double seconds = end.trainedMillis() / 1000.0;
    return new TrainReport(
        end.outcome().name().toLowerCase(Locale.ROOT),
        planned.recipe(),
        planned.dataset(),
        planned.loss(),
        planned.seed(),
        planned.threads(),
        folder.toString(),
        RunFolders.newestPicture(folder).map(Path::toString).orElse(null),
        end.steps(),
        end.epochs(),
        seconds,
        finite(end.steps() * (double) planned.batch() / seconds),
        finite(end.lossD()),
        finite(end.lossG()),
        end.errors());
  }

  /** The same for people: how it ended, and where to look. */
  String words() {
    String ended =
        switch (outcome) {
          case "finished" -> "Done";
          case "failed" -> "Failed";
          default -> "Interrupted";
        };
    StringBuilder words = new StringBuilder();
    words.append(
        "%s after %s iterations in %s.%n"
            .formatted(
                ended, ProgressLine.whole(steps), ProgressLine.time(Math.round(seconds * 1000))));
    words.append("Run folder: ").append(run);
    if (picture != null) {
      words.append(System.lineSeparator()).append("Newest samples: ").append(picture);
    }
    return words.toString();
  }

  /** JSON has no NaN and no infinity. */
  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
