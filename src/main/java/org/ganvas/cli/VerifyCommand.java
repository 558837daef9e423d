package org.ganvas.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ganvas.data.DatasetException;
import org.ganvas.export.ExportException;
import org.ganvas.export.KeptGenerator;
import org.ganvas.export.Verification;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ganvas verify}: whether an exported file is what it says. */
@Command(
    name = "verify",
    description =
        "Says whether an exported picture, training set or animation is unchanged and whether its run makes the same again; exits 1 if not.")
final class VerifyCommand implements Callable<Integer> {
  private final Catalogue catalogue;
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A file that 'ganvas sample' has written.")
  private Path file = Path.of("");

  @Option(names = "--run", paramLabel = "DIR", required = true, description = "The run's folder.")
  private Path run = Path.of("");

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  VerifyCommand(Catalogue catalogue, Terminal terminal) {
    this.catalogue = catalogue;
    this.terminal = terminal;
  }

  /** What the command says for programs. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Report(
      String file,
      String run,
      boolean matches,
      boolean unchanged,
      boolean sameModel,
      @Nullable Double difference,
      String sentence) {}

  @Override
  public Integer call() throws DatasetException, RunException, ExportException {
    KeptGenerator.startEngine(catalogue, run);
    Verification found = Verification.of(catalogue, file, run);
    if (json) {
      boolean comparable =
          found.difference().isPresent() && Double.isFinite(found.difference().getAsDouble());
      Json.print(
          new Report(
              file.toString(),
              run.toString(),
              found.matches(),
              found.unchanged(),
              found.sameModel(),
              comparable ? found.difference().getAsDouble() : null,
              found.sentence()),
          terminal.out());
    } else {
      terminal.out().println(found.sentence());
    }
    return found.matches() ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
