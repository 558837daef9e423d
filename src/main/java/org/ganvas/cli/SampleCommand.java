package org.ganvas.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
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
  private final Catalogue catalogue;
  private final Engine engine;
  private final Terminal terminal;

  @Option(names = "--run", paramLabel = "DIR", required = true, description = "The run's folder.")
  private Path run = Path.of("");

  @Option(names = "--count", paramLabel = "N", description = "How many samples, from 1.")
  private @Nullable Integer count;

  @Mixin private PlaceOptions placeOptions = new PlaceOptions();

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
      required = true,
      description =
          "A .png for a grid, a folder for one PNG each, or *-ubyte or *-ubyte.gz for an IDX file as MNIST's own; for points a .csv, or a .png that shows them.")
  private Path out = Path.of("");

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

  /** What the command says for programs. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Report(
      String run, long step, int count, @Nullable Long seed, String out, @Nullable String labels) {}

  @Override
  public Integer call() throws BadUsage, CommandFailure, DatasetException, RunException {
    SampleTarget target = SampleTarget.of(out);
    SamplePlaces places = placeOptions.places(Optional.ofNullable(count), seed);
    checkCount(places, target);
    try {
      if (target.isTaken() && !force) {
        throw new CommandFailure(
            "%s is there already; choose another --out, or replace it with --force."
                .formatted(out));
      }
      long step;
      int made;
      Optional<Path> labels;
      ExampleKind kind;
      Weights weights = raw ? Weights.RAW : Weights.AVERAGED;
      try (SampleSource source = engine.open(catalogue, run, weights)) {
        kind = source.kind();
        if (!target.takes(kind)) {
          throw new BadUsage(
              "The run in %s makes %s, which %s cannot hold; let --out end in %s."
                  .formatted(run, kind.plural(), out, SampleTarget.forms(kind)));
        }
        Dataset samples = samples(places, source);
        made = samples.count();
        checkMade(made, target);
        target.write(samples, places.columns(), source);
        labels = target.labelsOf(samples);
        step = source.step();
      }
      if (json) {
        Json.print(
            new Report(
                run.toString(),
                step,
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
                        kind.word(made),
                        out,
                        labels.map(file -> " and their labels to " + file).orElse("")));
      }
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw new CommandFailure(
          "The samples cannot be written to %s: %s.".formatted(out, RunFolders.reason(e)), e);
    }
  }

  /** Noise as it is needs no explorer, and can be made in any number. */
  private Dataset samples(SamplePlaces places, SampleSource source) throws BadUsage, RunException {
    OptionalInt only = wanted(source);
    if (places instanceof SamplePlaces.OfSeed plain && plain.cut().isEmpty()) {
      return source.samples("samples", seed, 0, plain.count(), only);
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

  private void checkCount(SamplePlaces places, SampleTarget target) throws BadUsage {
    if (places instanceof SamplePlaces.OfSeed
        && (places.count() < 1 || places.count() > target.capacity())) {
      throw new BadUsage(
          "--count cannot be %d; %s can take 1 to %d samples."
              .formatted(places.count(), out, target.capacity()));
    }
    checkMade(places.count(), target);
  }

  private void checkMade(int samples, SampleTarget target) throws BadUsage {
    if (samples > target.capacity()) {
      throw new BadUsage(
          "%s can take %d samples, not %d; ask for fewer."
              .formatted(out, target.capacity(), samples));
    }
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
