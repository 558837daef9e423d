package org.ganvas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ganvas document-manual}: writes the page for {@code man}, for installers. */
@Command(
    name = DocumentManualCommand.NAME,
    hidden = true,
    description = "Writes the command line as a page for man.")
final class DocumentManualCommand implements Callable<Integer> {
  static final String NAME = "document-manual";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The page; it is overwritten.")
  private Path file = Path.of("ganvas.1");

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Stands at the foot of the page; nothing if not given.")
  private String date = "";

  DocumentManualCommand() {
    // Filled by picocli when the command is read.
    spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws CommandFailure {
    try {
      Files.writeString(file, new ManualPage(spec.root().commandLine(), date).roff());
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw new CommandFailure(
          "%s cannot be written: %s.".formatted(file, RunFolders.reason(e)), e);
    }
  }
}
