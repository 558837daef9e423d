package org.ganvas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ganvas.export.ExportException;
import org.ganvas.export.ExportFiles;
import org.ganvas.export.KeptGenerator;
import org.ganvas.export.RunExport;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.training.TrainedGenerator.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ganvas export}: a run's generator, curves, recipe or report for others. */
@Command(
    name = "export",
    description =
        "Writes what a run has made for other programs and people: its newest generator, its curves, its recipe or a report.")
final class ExportCommand implements Callable<Integer> {
  private final Catalogue catalogue;
  private final Terminal terminal;

  @Option(names = "--run", paramLabel = "DIR", required = true, description = "The run's folder.")
  private Path run = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description =
          "dl4j: the generator as a zip for Deeplearning4j. onnx: the generator as an ONNX file. recipe: the settings as JSON. report: one HTML file. curves: a .png, .svg or .csv, as --out ends.")
  private String format = "";

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
  private Path out = Path.of("");

  @Option(
      names = "--raw",
      description = "Takes the generator as trained, also where the run keeps its average.")
  private boolean raw;

  @Option(names = "--force", description = "Replaces what is at --out.")
  private boolean force;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  ExportCommand(Catalogue catalogue, Terminal terminal) {
    this.catalogue = catalogue;
    this.terminal = terminal;
  }

  /** What the command says for programs. */
  private record Report(String run, String format, String out, long bytes) {}

  @Override
  public Integer call() throws BadUsage, CommandFailure, ExportException, RunException {
    RunExport chosen = chosen();
    if (Files.isDirectory(out)) {
      throw new CommandFailure("%s is a folder; name a file.".formatted(out));
    }
    if (Files.exists(out) && !force) {
      throw new CommandFailure(
          "%s is there already; choose another --out, or replace it with --force.".formatted(out));
    }
    KeptGenerator.startEngine(catalogue, run);
    byte[] content = chosen.encode(catalogue, run, raw ? Weights.RAW : Weights.AVERAGED);
    try {
      new ExportFiles().write(out, content);
    } catch (IOException e) {
      throw new CommandFailure(
          "The export cannot be written to %s: %s.".formatted(out, RunFolders.reason(e)), e);
    }
    if (json) {
      Json.print(
          new Report(run.toString(), format, out.toString(), content.length), terminal.out());
    } else {
      terminal.out().println("Wrote %s to %s.".formatted(chosen.title(), out));
    }
    return ExitStatus.DONE;
  }

  private RunExport chosen() throws BadUsage {
    if (format.equals(RunExport.CURVES)) {
      return RunExport.curves(out.toString())
          .orElseThrow(
              () -> new BadUsage("Curves are written as .png, .svg or .csv; let --out end so."));
    }
    return RunExport.named(format)
        .orElseThrow(
            () ->
                new BadUsage(
                    "--format cannot be '%s'; take %s."
                        .formatted(
                            format,
                            Stream.concat(
                                    RunExport.all().stream().map(RunExport::name),
                                    Stream.of(RunExport.CURVES))
                                .collect(Collectors.joining(", ")))));
  }
}
