package org.ganvas.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.ganvas.recipe.Catalogue;

/** One call of the command line, and what came of it. */
final class Session {
  final FakeTraining training;
  final FakeEngine engine;
  final int status;
  final String out;
  final String err;

  private Session(Catalogue catalogue, FakeTraining training, String... arguments) {
    this.training = training;
    engine = new FakeEngine(training);
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(outText), new PrintWriter(errText), false, false, 80);
    status = new Ganvas(catalogue, engine, terminal).run(arguments);
    out = outText.toString();
    err = errText.toString();
  }

  static Session of(String... arguments) {
    return with(TestCatalogue.create(), arguments);
  }

  static Session with(Catalogue catalogue, String... arguments) {
    return new Session(catalogue, new FakeTraining(0, FakeTraining.Ending.LENGTH), arguments);
  }

  static Session ending(FakeTraining.Ending ending, String... arguments) {
    return new Session(TestCatalogue.create(), new FakeTraining(0, ending), arguments);
  }

  /** What was said besides progress, in one line. */
  String complaint() {
    return err.strip();
  }
}
