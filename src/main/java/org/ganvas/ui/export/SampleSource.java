package org.ganvas.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.export.ExportException;
import org.ganvas.export.KeptGenerator;
import org.ganvas.export.Places;
import org.ganvas.export.SampleSet;
import org.ganvas.export.SampleTarget;
import org.ganvas.run.RunException;
import org.ganvas.ui.look.Figures;

/**
 * What a run's generator makes.
 *
 * @param placing where in its latent space
 * @param form what becomes of the samples, by the path of the target
 */
record SampleSource(Placing placing, Function<Path, SampleTarget> form) implements Source {
  @Override
  public String obstacle(ExportableRun run, GeneratorFacts facts) {
    return form.apply(Path.of("")).takes(facts.kind())
        ? placing.obstacle(run)
        : "This run makes %s, which such a file cannot hold; a grid or CSV can."
            .formatted(facts.kind().plural());
  }

  /** How many samples of a kind fit. */
  int capacity(ExampleKind kind) {
    return form.apply(Path.of("")).capacity(kind);
  }

  @Override
  public boolean isTaken(Path target) throws IOException {
    return form.apply(target).isTaken();
  }

  @Override
  public String write(ExportOrder order, ExportDesk desk)
      throws ExportException, RunException, DatasetException, ExploreException, IOException {
    KeptGenerator kept =
        KeptGenerator.newest(desk.catalogue(), order.run().folder(), order.options().weights());
    try (ExploredGenerator generator = new ExploredGenerator(kept.copy())) {
      SampleTarget target = form.apply(order.target());
      ExampleKind kind = generator.view().kind();
      if (!target.takes(kind)) {
        throw new ExportException(obstacle(order.run(), GeneratorFacts.of(kept.copy())));
      }
      Places places = placing.places(order, generator);
      Dataset samples = new SampleMaking(generator, desk).of(places);
      target.write(
          new SampleSet(samples, kept.model(), places, kept.copy().data()::load),
          order.options().look(),
          desk.files());
      return "%s %s".formatted(Figures.count(samples.count()), kind.word(samples.count()));
    }
  }
}
