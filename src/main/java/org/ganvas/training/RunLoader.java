package org.ganvas.training;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ganvas.data.DatasetException;
import org.ganvas.event.EventBus;
import org.ganvas.event.Notice;
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

/** Makes sessions of requests. Belongs to the engine thread. */
final class RunLoader {
  private final Catalogue catalogue;
  private final EventBus bus;
  private final DatasetCache datasets;

  RunLoader(Catalogue catalogue, EventBus bus) {
    this.catalogue = catalogue;
    this.bus = bus;
    this.datasets = new DatasetCache(catalogue);
  }

  /**
   * Does beforehand what every first run needs: native libraries, the default dataset, one
   * iteration of the default recipe.
   */
  void warmUp() {
    Settings settings = catalogue.defaults();
    try {
      TrainingPlan plan = plan(settings, Optional.empty());
      startEngine(plan.threads());
      TrainingRun run = new TrainingRun(plan);
      run.iterate(plan.live());
      RunSamples.of(run).sample(GridChoice.STANDARD);
      run.free();
      MemoryScope.freeAll();
    } catch (InvalidSetting | DatasetException e) {
      throw new IllegalStateException("the default recipe does not work", e);
    }
  }

  private void startEngine(int threads) {
    Engine.toUnpack()
        .ifPresent(
            folder ->
                bus.publish(
                    new Notice(
                        Notice.Severity.INFO,
                        "The engine's libraries are unpacked into %s, once on this computer."
                            .formatted(folder),
                        "Training can begin in some seconds.")));
    Engine.start(threads);
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
    startEngine(plan.threads());
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
    return new Session(
        name, run, recorder.map(kept -> RunKeeper.of(kept, run, bus)), Course.FREE, bus);
  }

  /**
   * Loads a run that is on disk.
   *
   * @throws InvalidSetting if what is to be changed cannot be
   * @throws DatasetException if the data cannot be read
   * @throws RunException if a folder cannot be used
   */
  Session load(KeptRunRequest request) throws InvalidSetting, DatasetException, RunException {
    return new KeptRunLoader(catalogue, datasets, bus).load(request);
  }

  /**
   * Loads a run that trains beside another, by as many threads. Of what it publishes only notices
   * are passed on: all else would be taken for the other's.
   *
   * @throws InvalidSetting if what is to be changed cannot be
   * @throws DatasetException if the data cannot be read
   * @throws RunException if the folder cannot be used
   */
  Session loadBeside(KeptRunRequest.Resume request, int threads)
      throws InvalidSetting, DatasetException, RunException {
    Map<String, String> changes = new LinkedHashMap<>(request.changes());
    changes.put(TrainingSettings.THREADS.name(), String.valueOf(threads));
    EventBus own = new EventBus();
    own.subscribe(
        Runnable::run,
        event -> {
          if (event instanceof Notice) {
            bus.publish(event);
          }
        });
    try {
      return new KeptRunLoader(catalogue, datasets, own)
          .load(new KeptRunRequest.Resume(request.folder(), changes));
    } finally {
      // A run that cannot be loaded may have set as many as it was trained with.
      Engine.start(threads);
    }
  }

  private TrainingPlan plan(Settings settings, Optional<Path> labels)
      throws InvalidSetting, DatasetException {
    return catalogue.plan(settings, datasets.load(settings, labels));
  }
}
