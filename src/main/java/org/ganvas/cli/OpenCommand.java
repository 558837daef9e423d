package org.ganvas.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ganvas open}: the command that file managers give. The window itself is opened before the
 * command line is read, so whoever comes here has no display.
 */
@Command(
    name = OpenCommand.NAME,
    description = "Opens the window, or brings it to the front, with recipes, runs or pictures.")
public final class OpenCommand implements Callable<Integer> {
  /** What is typed. */
  public static final String NAME = "open";

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "A recipe, a run's folder or its run.json, a picture to verify.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws CommandFailure {
    throw new CommandFailure(
        "There is no display to open %s on; 'ganvas train --help' tells what can be done without."
            .formatted(files.isEmpty() ? "the window" : files.get(0)));
  }
}
