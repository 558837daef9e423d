package org.ganvas.training;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.DatasetSource;
import org.ganvas.data.DatasetSources;
import org.ganvas.event.EventBus;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.RunDescription;
import org.ganvas.run.RunException;
import org.ganvas.run.RunRecorder;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.MemoryScope;
import org.jspecify.annotations.Nullable;

/** Makes sessions of requests. Belongs to the engine thread. */
final class RunLoader {
  private final Catalogue catalogue;
  private final EventBus bus;
  private @Nullable Loaded last;

  private record Loaded(DatasetSource source, Dataset dataset) {}

  RunLoader(Catalogue catalogue, EventBus bus) {
    this.catalogue = catalogue;
    this.bus = bus;
  }

  /**
   * Does beforehand what every first run needs: native libraries, the default dataset, one
   * iteration of the default recipe.
   */
  void warmUp() {
    Settings settings = catalogue.defaults();
    try {
      TrainingPlan plan = plan(settings, Optional.empty());
      Engine.start(plan.threads());
      TrainingRun run = new TrainingRun(plan);
      run.iterate(plan.live());
      RunSamples.of(run).sample(GridChoice.STANDARD);
      run.free();
      MemoryScope.freeAll();
    } catch (InvalidSetting | DatasetException e) {
      throw new IllegalStateException("the default recipe does not work", e);
    }
  }

  /**
   * Loads a run.
   *
   * @throws InvalidSetting if the settings do not go together
   * @throws DatasetException if the data cannot be read
   * @throws RunException if the folder cannot be used
   */
  Session load(RunRequest request) throws InvalidSetting, DatasetException, RunException {
    TrainingPlan plan = plan(request.settings(), request.labels());
    Engine.start(plan.threads());
    Optional<RunRecorder> recorder = Optional.empty();
    String name = plan.settings().recipe().name();
    if (request.folder().isPresent()) {
      Path folder = request.folder().get().toAbsolutePath().normalize();
      name = String.valueOf(folder.getFileName());
      RunDescription description =
          RunDescription.of(
              name,
              Instant.now().truncatedTo(ChronoUnit.SECONDS),
              catalogue,
              plan,
              request.labels());
      recorder = Optional.of(RunRecorder.create(folder, description, request.replace()));
    }
    TrainingRun run = new TrainingRun(plan);
    long every = plan.settings().get(TrainingSettings.CHECKPOINT_EVERY);
    return new Session(name, run, recorder.map(kept -> new RunKeeper(kept, run, every, bus)), bus);
  }

  private TrainingPlan plan(Settings settings, Optional<Path> labels)
      throws InvalidSetting, DatasetException {
    String chosen = settings.get(catalogue.datasetSetting());
    DatasetSource source = new DatasetSources(catalogue.datasets()).resolve(chosen, labels);
    Loaded loaded = last;
    if (loaded == null
        || !loaded.source().equals(source)
        || catalogue.dataset(settings).isEmpty()) {
      loaded = new Loaded(source, source.load());
      last = loaded;
    }
    return catalogue.plan(settings, loaded.dataset());
  }
}
