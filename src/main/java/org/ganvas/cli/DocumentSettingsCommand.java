package org.ganvas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ganvas.recipe.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ganvas document-settings}: rewrites {@code docs/settings.md} for developers. */
@Command(
    name = DocumentSettingsCommand.NAME,
    hidden = true,
    description = "Writes the catalogue as a page of Markdown.")
final class DocumentSettingsCommand implements Callable<Integer> {
  static final String NAME = "document-settings";

  private final Catalogue catalogue;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The page, docs/settings.md if not given; it is overwritten.")
  private Path file = Path.of("docs", "settings.md");

  DocumentSettingsCommand(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Integer call() throws CommandFailure {
    try {
      Files.writeString(file, new SettingsDocument(catalogue).markdown());
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw new CommandFailure(
          "%s cannot be written: %s.".formatted(file, RunFolders.reason(e)), e);
    }
  }
}
