package org.ganvas.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ganvas.run.RunEdits;
import org.ganvas.run.RunException;
import org.ganvas.run.RunNotes;
import org.ganvas.run.RunReader;
import org.ganvas.run.Trash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ganvas runs name} and {@code ganvas runs note}: what people say of a run. */
abstract class RunNotesCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The run's folder.")
  private Path run = Path.of("");

  @Parameters(index = "1", paramLabel = "TEXT", description = "The words; '' takes them away.")
  private String text = "";

  /** The notes with another text in its place. */
  abstract RunNotes changed(RunNotes before, String text);

  @Override
  public Integer call() throws RunException {
    new RunEdits(Trash.ofThisSystem()).note(run, changed(RunReader.open(run).notes(), text));
    return ExitStatus.DONE;
  }

  /** {@code ganvas runs name}. */
  @Command(name = "name", description = "Gives a run a name; its folder keeps its own.")
  static final class Name extends RunNotesCommand {
    @Override
    RunNotes changed(RunNotes before, String text) {
      return before.titled(text);
    }
  }

  /** {@code ganvas runs note}. */
  @Command(name = "note", description = "Writes down what is to be remembered of a run.")
  static final class Note extends RunNotesCommand {
    @Override
    RunNotes changed(RunNotes before, String text) {
      return before.noted(text);
    }
  }
}
