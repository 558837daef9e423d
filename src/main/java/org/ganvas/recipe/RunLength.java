package org.ganvas.recipe;

/** When a run ends. */
public sealed interface RunLength {

  /** After that many iterations from the run's start. */
  record Iterations(long count) implements RunLength {}

  /** After that many passes of D over the training pictures. */
  record Epochs(double count) implements RunLength {}

  /** After that many minutes from the first iteration, pauses excluded. */
  record Minutes(double count) implements RunLength {}
}
