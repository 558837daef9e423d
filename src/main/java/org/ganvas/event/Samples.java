package org.ganvas.event;

/** What a generator makes, for people to look at. */
public sealed interface Samples permits SampleGrid, SampleScatter {

  /** Iterations done when they were made. */
  long step();
}
