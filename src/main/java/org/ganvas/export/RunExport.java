package org.ganvas.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ganvas.event.History;
import org.ganvas.export.dl4j.Dl4jFormat;
import org.ganvas.export.onnx.OnnxFormat;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.RecipeFile;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * Something of a run that is written to one file for others.
 *
 * @param name as typed on the command line
 * @param title for people, in a sentence
 * @param ending that its files have by custom
 * @param holdsGenerator whether the generator is in it, so that it matters which of the two
 * @param encoder what is in the file
 */
public record RunExport(
    String name, String title, String ending, boolean holdsGenerator, Encoder encoder) {
  /** The curves' name, whose form is chosen by the file's ending. */
  public static final String CURVES = "curves";

  /** Makes the content of a file. */
  @FunctionalInterface
  public interface Encoder {
    /**
     * The bytes of the file.
     *
     * @param run the run's folder
     * @param weights which of its generators, where that matters
     * @throws ExportException if the form cannot hold it, in one sentence that says why
     * @throws RunException if the run cannot be read
     */
    byte[] encode(Catalogue catalogue, Path run, Weights weights)
        throws ExportException, RunException;
  }

  private static final List<RunExport> ALL =
      List.of(
          new RunExport(
              "dl4j",
              "the generator for Deeplearning4j",
              ".zip",
              true,
              generator(new Dl4jFormat())),
          new RunExport(
              "onnx", "the generator as ONNX", ".onnx", true, generator(new OnnxFormat())),
          new RunExport(
              "recipe",
              "the run's recipe",
              ".json",
              false,
              (catalogue, run, weights) ->
                  RecipeFile.encode(catalogue, RunReader.open(run).settings(catalogue))),
          new RunExport(
              "report",
              "a report of the run",
              ".html",
              false,
              (catalogue, run, weights) -> RunReport.of(catalogue, run).html()));

  private static final List<RunExport> OF_CURVES =
      List.of(
          curves(".png", Curves::png),
          curves(".svg", curves -> curves.svg().getBytes(UTF_8)),
          curves(".csv", Curves::csv));

  private interface Drawn {
    byte[] bytes(Curves curves);
  }

  /** All but the curves, in the order in which they are offered. */
  public static List<RunExport> all() {
    return ALL;
  }

  /** The curves in every form there is. */
  public static List<RunExport> allCurves() {
    return OF_CURVES;
  }

  /** That of a name. */
  public static Optional<RunExport> named(String name) {
    return ALL.stream().filter(export -> export.name().equals(name)).findFirst();
  }

  /** The curves in the form that a file's name ends like. */
  public static Optional<RunExport> curves(String file) {
    return OF_CURVES.stream()
        .filter(export -> file.toLowerCase(Locale.ROOT).endsWith(export.ending()))
        .findFirst();
  }

  /**
   * The content of the file; belongs to the calling thread.
   *
   * @param run the run's folder
   * @param weights which of its generators, where that matters
   * @throws ExportException if the form cannot hold it, in one sentence that says why
   * @throws RunException if the run cannot be read
   */
  public byte[] encode(Catalogue catalogue, Path run, Weights weights)
      throws ExportException, RunException {
    return encoder.encode(catalogue, run, weights);
  }

  private static Encoder generator(GeneratorFormat format) {
    return (catalogue, run, weights) ->
        format.encode(KeptGenerator.newest(catalogue, run, weights));
  }

  private static RunExport curves(String ending, Drawn drawn) {
    return new RunExport(
        CURVES,
        "the run's curves",
        ending,
        false,
        (catalogue, run, weights) -> {
          RunReader reader = RunReader.open(run);
          History history = reader.losses();
          if (history.size() == 0) {
            throw new ExportException(
                "The run in %s has no curves yet; train it for an iteration.".formatted(run));
          }
          return drawn.bytes(new Curves(history, "Run " + reader.description().name()));
        });
  }
}
