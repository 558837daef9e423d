package org.ganvas.ui.export;

import static org.ganvas.ui.export.ExportOption.BACKGROUND;
import static org.ganvas.ui.export.ExportOption.CLASS;
import static org.ganvas.ui.export.ExportOption.COUNT;
import static org.ganvas.ui.export.ExportOption.GAP;
import static org.ganvas.ui.export.ExportOption.MARK;
import static org.ganvas.ui.export.ExportOption.RAW;
import static org.ganvas.ui.export.ExportOption.SCALE;
import static org.ganvas.ui.export.ExportOption.SEED;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ganvas.export.CsvTarget;
import org.ganvas.export.FolderTarget;
import org.ganvas.export.GifTarget;
import org.ganvas.export.IdxTarget;
import org.ganvas.export.PictureTarget;
import org.ganvas.export.RunExport;

/**
 * One thing that can be taken from a run.
 *
 * @param title in the list
 * @param explanation one or two sentences on what one gets
 * @param stem what its files are called, after the run
 * @param ending that their names have, empty of a folder
 * @param options what can be chosen of it
 * @param usual how many samples, and how large, unless somebody says otherwise
 * @param source where it comes from
 */
record ExportKind(
    String title,
    String explanation,
    String stem,
    String ending,
    Set<ExportOption> options,
    Usual usual,
    Source source) {

  /** Copies the set. */
  ExportKind {
    options = Set.copyOf(options);
  }

  /**
   * Numbers that stand there first.
   *
   * @param count samples
   * @param scale pixels a pixel
   */
  record Usual(int count, int scale) {
    static final Usual NOTHING = new Usual(1, 1);
  }

  private static final String PROVENANCE = " Where it comes from is written into it.";
  private static final String BESIDE = " Where it comes from is in a .json beside it.";

  private static final List<ExportKind> OF_SAMPLES =
      List.of(
          new ExportKind(
              "A grid of samples",
              "Samples of a seed in one PNG; of a conditional run a row a class." + PROVENANCE,
              "grid",
              ".png",
              Set.of(COUNT, SEED, CLASS, SCALE, GAP, BACKGROUND, MARK, RAW),
              new Usual(64, 2),
              new SampleSource(Placing.SEED, PictureTarget::new)),
          new ExportKind(
              "One picture",
              "What is at the place where the Latent tab is, as PNG." + PROVENANCE,
              "picture",
              ".png",
              Set.of(SCALE, MARK, RAW),
              new Usual(1, 8),
              new SampleSource(Placing.HERE, PictureTarget::new)),
          new ExportKind(
              "A folder of pictures",
              "A PNG a sample. Where each comes from is written into it.",
              "pictures",
              "",
              Set.of(COUNT, SEED, CLASS, SCALE, MARK, RAW),
              new Usual(100, 1),
              new SampleSource(Placing.SEED, FolderTarget::new)),
          new ExportKind(
              "A training set (IDX)",
              "Grey levels as in MNIST's own files, with labels in a second file where the run knows"
                  + " classes."
                  + BESIDE,
              "samples",
              "-images-idx3-ubyte.gz",
              Set.of(COUNT, SEED, CLASS, RAW),
              new Usual(10_000, 1),
              new SampleSource(Placing.SEED, IdxTarget::new)),
          new ExportKind(
              "A table of samples (CSV)",
              "A line a sample: its class, where the run knows classes, and its grey levels; or x and"
                  + " y of points."
                  + BESIDE,
              "samples",
              ".csv",
              Set.of(COUNT, SEED, CLASS, RAW),
              new Usual(1_000, 1),
              new SampleSource(Placing.SEED, CsvTarget::new)),
          new ExportKind(
              "The training as a GIF",
              "The pictures of samples that the run kept under way, one after the other." + BESIDE,
              "training",
              ".gif",
              Set.of(),
              Usual.NOTHING,
              new TrainingSource()),
          new ExportKind(
              "The way from A to B as a GIF",
              "What is on the way between the pins of the Latent tab, a frame a step." + BESIDE,
              "way",
              ".gif",
              Set.of(COUNT, SCALE, MARK, RAW),
              new Usual(40, 8),
              new SampleSource(Placing.WAY, GifTarget::new)));

  /** Everything that can be taken, in the order in which it is offered. */
  static List<ExportKind> all() {
    return Stream.of(
            OF_SAMPLES.stream(),
            RunExport.allCurves().stream().map(ExportKind::of),
            RunExport.all().stream().map(ExportKind::of))
        .flatMap(kinds -> kinds)
        .toList();
  }

  private static ExportKind of(RunExport export) {
    String form = export.ending().substring(1).toUpperCase(Locale.ROOT);
    String title =
        export.title().substring(0, 1).toUpperCase(Locale.ROOT) + export.title().substring(1);
    return new ExportKind(
        export.name().equals(RunExport.CURVES) ? "%s (%s)".formatted(title, form) : title,
        "One %s file.%s"
            .formatted(
                export.ending(),
                export.holdsGenerator() ? " The run and the digest of its numbers are in it." : ""),
        export.name(),
        export.ending(),
        export.holdsGenerator() ? Set.of(RAW) : Set.of(),
        Usual.NOTHING,
        new RunSource(export));
  }

  /** For a list. */
  @Override
  public String toString() {
    return title;
  }
}
