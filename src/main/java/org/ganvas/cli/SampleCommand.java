package org.ganvas.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.export.ExportException;
import org.ganvas.export.ExportFiles;
import org.ganvas.export.KeptGenerator;
import org.ganvas.export.Look;
import org.ganvas.export.PictureTarget;
import org.ganvas.export.SampleSet;
import org.ganvas.export.SampleTarget;
import org.ganvas.export.TimeLapse;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.training.TrainedGenerator.Weights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ganvas sample}: pictures or points from a trained generator. */
@Command(
    name = "sample",
    description =
        "Makes pictures or points with the newest generator of a run and writes them to files.")
final class SampleCommand implements Callable<Integer> {
  private static final String GIF = ".gif";

  private final Catalogue catalogue;
  private final Engine engine;
  private final Terminal terminal;

  @Option(names = "--run", paramLabel = "DIR", required = true, description = "The run's folder.")
  private Path run = Path.of("");

  @Option(names = "--count", paramLabel = "N", description = "How many samples, from 1.")
  private @Nullable Integer count;

  @Mixin private PlaceOptions placeOptions = new PlaceOptions();

  @Mixin private LookOptions lookOptions = new LookOptions();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "Where the noise starts: the k-th sample of a seed is always the same. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--class",
      paramLabel = "K",
      description =
          "The class to make, from 0, with a conditional run; each in turn from the same noise if not given.")
  private @Nullable Integer label;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "A .png for a grid, a folder for one PNG each, a .gif for one after the other, *-ubyte or *-ubyte.gz for an IDX file as MNIST's own, or a .csv; for points a .csv, or a .png that shows them. Each says where it comes from, in the PNG or in a .json beside.")
  private @Nullable Path given;

  @Option(
      names = "--gif",
      paramLabel = "FILE",
      description =
          "An animated GIF in place of --out: of the places that are asked for, one after the other, or without any of the training, from the pictures that the run kept.")
  private @Nullable Path gif;

  @Option(
      names = "--raw",
      description = "Asks the generator as trained, also where the run keeps its average.")
  private boolean raw;

  @Option(names = "--force", description = "Replaces what is at --out.")
  private boolean force;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  SampleCommand(Catalogue catalogue, Engine engine, Terminal terminal) {
    this.catalogue = catalogue;
    this.engine = engine;
    this.terminal = terminal;
  }

  private Path out = Path.of("");

  /** What the command says for programs. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Report(
      String run, long step, int count, @Nullable Long seed, String out, @Nullable String labels) {}

  @Override
  public Integer call()
      throws BadUsage, CommandFailure, DatasetException, RunException, ExportException {
    out = file();
    SampleTarget target = target();
    if (gif != null && count == null && placeOptions.isEmpty()) {
      return timeLapse(target);
    }
    Look look = lookOptions.look(!(target instanceof PictureTarget));
    SamplePlaces places = placeOptions.places(Optional.ofNullable(count), seed);
    checkCount(places, target);
    try {
      checkFree(target);
      try (SampleSource source =
          engine.open(catalogue, run, raw ? Weights.RAW : Weights.AVERAGED)) {
        checkKind(target, places, source.kind());
        PlacedSamples placed = samples(places, source);
        checkMade(placed.samples().count(), target, source.kind());
        SampleSet set =
            new SampleSet(placed.samples(), source.model(), placed.places(), source::trainingData);
        target.write(set, look.withColumns(places.columns()), new ExportFiles());
        report(set, places, target.labelsOf(placed.samples()));
      }
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw new CommandFailure(
          "The samples cannot be written to %s: %s.".formatted(out, RunFolders.reason(e)), e);
    }
  }

  /** Where the samples go: one of the two options says it. */
  private Path file() throws BadUsage {
    Path animated = gif;
    Path other = given;
    if (animated != null && other != null) {
      throw new BadUsage("--out and --gif cannot go together; choose one.");
    }
    if (animated != null && !animated.toString().endsWith(GIF)) {
      throw new BadUsage("--gif writes an animated GIF; let its name end in .gif.");
    }
    Path chosen = animated != null ? animated : other;
    if (chosen == null) {
      throw new BadUsage(
          "'ganvas sample' needs --out FILE or --gif FILE; 'ganvas sample --help' explains it.");
    }
    return chosen;
  }

  private void checkFree(SampleTarget target) throws CommandFailure, IOException {
    if (target.isTaken() && !force) {
      throw new CommandFailure(
          "%s is there already; choose another --out, or replace it with --force.".formatted(out));
    }
  }

  private Integer timeLapse(SampleTarget target)
      throws CommandFailure, RunException, ExportException {
    try {
      checkFree(target);
      TimeLapse training = TimeLapse.of(run);
      KeptGenerator.startEngine(catalogue, run);
      KeptGenerator newest = KeptGenerator.newest(catalogue, run, Weights.AVERAGED);
      training.write(out, newest.model(), new ExportFiles());
      int frames = training.frames().size();
      if (json) {
        Json.print(
            new Report(run.toString(), newest.model().step(), frames, null, out.toString(), null),
            terminal.out());
      } else {
        terminal
            .out()
            .println(
                "Wrote %s %s of the training to %s."
                    .formatted(ProgressLine.whole(frames), ExampleKind.PICTURES.word(frames), out));
      }
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw new CommandFailure(
          "The samples cannot be written to %s: %s.".formatted(out, RunFolders.reason(e)), e);
    }
  }

  private SampleTarget target() throws BadUsage {
    try {
      return SampleTarget.of(out);
    } catch (ExportException e) {
      throw new BadUsage(String.valueOf(e.getMessage()));
    }
  }

  private void report(SampleSet set, SamplePlaces places, Optional<Path> labels) {
    int made = set.samples().count();
    if (json) {
      Json.print(
          new Report(
              run.toString(),
              set.model().step(),
              made,
              places.isOfSeed() ? seed : null,
              out.toString(),
              labels.map(Path::toString).orElse(null)),
          terminal.out());
    } else {
      terminal
          .out()
          .println(
              "Wrote %s %s to %s%s."
                  .formatted(
                      ProgressLine.whole(made),
                      set.samples().kind().word(made),
                      out,
                      labels.map(file -> " and their labels to " + file).orElse("")));
    }
  }

  /** Noise as it is needs no explorer, and can be made in any number. */
  private PlacedSamples samples(SamplePlaces places, SampleSource source)
      throws BadUsage, RunException {
    OptionalInt only = wanted(source);
    if (places instanceof SamplePlaces.OfSeed plain && plain.cut().isEmpty()) {
      return new PlacedSamples(
          source.samples("samples", seed, 0, plain.count(), only),
          plain.series(source.classes(), only));
    }
    if (places.count() > SampleTarget.MOST_IN_MEMORY) {
      throw new BadUsage(
          "At most %d places of the latent space can be shown at a time, not %d."
              .formatted(SampleTarget.MOST_IN_MEMORY, places.count()));
    }
    try (ExploredGenerator generator = source.explored()) {
      return PlacedSamples.of(places, generator, only);
    } catch (ExploreException e) {
      throw new BadUsage(String.valueOf(e.getMessage()));
    }
  }

  private void checkKind(SampleTarget target, SamplePlaces places, ExampleKind kind)
      throws BadUsage {
    if (!target.takes(kind)) {
      throw new BadUsage(
          "The run in %s makes %s, which %s cannot hold; let --out end in %s."
              .formatted(run, kind.plural(), out, SampleTarget.forms(kind)));
    }
    checkMade(places.count(), target, kind);
  }

  private void checkCount(SamplePlaces places, SampleTarget target) throws BadUsage {
    if (places instanceof SamplePlaces.OfSeed
        && (places.count() < 1 || places.count() > target.capacity())) {
      throw new BadUsage(
          "--count cannot be %d; %s can take 1 to %d samples."
              .formatted(places.count(), out, target.capacity()));
    }
    if (places.count() > target.capacity()) {
      throw tooMany(places.count(), target.capacity());
    }
  }

  private void checkMade(int samples, SampleTarget target, ExampleKind kind) throws BadUsage {
    if (samples > target.capacity(kind)) {
      throw tooMany(samples, target.capacity(kind));
    }
  }

  private BadUsage tooMany(int samples, int capacity) {
    return new BadUsage(
        "%s can take %d samples, not %d; ask for fewer.".formatted(out, capacity, samples));
  }

  /** The class asked for, which the run must know. */
  private OptionalInt wanted(SampleSource source) throws BadUsage {
    if (label == null) {
      return OptionalInt.empty();
    }
    if (source.classes() == 0) {
      throw new BadUsage(
          "The run in %s is unconditional and cannot be asked for a class; leave --class out, or train a conditional recipe such as ac-gan."
              .formatted(run));
    }
    if (label < 0 || label >= source.classes()) {
      throw new BadUsage(
          "--class cannot be %d; the run in %s knows the classes 0 to %d."
              .formatted(label, run, source.classes() - 1));
    }
    return OptionalInt.of(label);
  }
}
