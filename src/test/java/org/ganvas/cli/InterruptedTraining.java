package org.ganvas.cli;

import java.util.Map;

/** A program whose training takes its time, for tests that end it from outside. */
final class InterruptedTraining {
  private InterruptedTraining() {}

  public static void main(String[] arguments) {
    FakeEngine engine = new FakeEngine(new FakeTraining(20, FakeTraining.Ending.LENGTH));
    System.exit(
        new Ganvas(TestCatalogue.create(), engine, Terminal.system(Map.of())).run(arguments));
  }
}
