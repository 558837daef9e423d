package org.ganvas.cli;

import java.util.List;

/**
 * How a run ended.
 *
 * @param outcome whether it came to its length
 * @param began whether it could be prepared; if not, its folder is none of its own
 * @param steps iterations done
 * @param epochs passes over the training pictures, with their fraction
 * @param trainedMillis time spent iterating
 * @param lossD the discriminator's loss at the end, NaN when there was no iteration
 * @param lossG the generator's, likewise
 * @param errors what the engine reported as errors, in order
 */
record RunEnd(
    Outcome outcome,
    boolean began,
    long steps,
    double epochs,
    long trainedMillis,
    double lossD,
    double lossG,
    List<String> errors) {

  /** Copies the list. */
  RunEnd {
    errors = List.copyOf(errors);
  }

  /** The ways a run ends. */
  enum Outcome {
    /** It reached its length. */
    FINISHED(ExitStatus.DONE),
    /** An error ended it, or something asked for could not be done on the way. */
    FAILED(ExitStatus.FAILED),
    /** The user ended it. */
    INTERRUPTED(ExitStatus.INTERRUPTED);

    private final int status;

    Outcome(int status) {
      this.status = status;
    }

    /** What the process tells the shell. */
    int status() {
      return status;
    }
  }
}
