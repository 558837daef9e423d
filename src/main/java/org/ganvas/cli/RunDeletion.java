package org.ganvas.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ganvas.run.RunEdits;
import org.ganvas.run.RunException;
import org.ganvas.run.Trash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ganvas runs delete}: throws a run away. */
@Command(
    name = "delete",
    description = "Moves a run to the trash; where there is none, deletes it with --force.")
final class RunDeletion implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "The run's folder.")
  private Path run = Path.of("");

  @Option(names = "--force", description = "Deletes it for good where there is no trash.")
  private boolean force;

  RunDeletion(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws RunException, CommandFailure {
    RunEdits edits = new RunEdits(Trash.ofThisSystem());
    if (!edits.canBeUndone() && !force) {
      throw new CommandFailure(
          "Here is no trash that %s could be taken out of again; delete it for good with --force."
              .formatted(run));
    }
    edits.throwAway(run);
    terminal
        .out()
        .println(
            edits.canBeUndone()
                ? "%s is in the trash.".formatted(run)
                : "%s is deleted.".formatted(run));
    return ExitStatus.DONE;
  }
}
