package org.ganvas.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.ganvas.data.Dataset;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.event.Curve;
import org.ganvas.event.Event;
import org.ganvas.event.History;
import org.ganvas.event.LiveSettings;
import org.ganvas.event.LiveSettingsApplied;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.event.Phase;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.RunSaved;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.tensor.OffHeap;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService.StepKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EngineTrainingServiceTest {
  private static final long ENDLESS = 100_000_000;

  private final Fragile fragile = Fragile.whole();
  private final Catalogue catalogue = Trainings.catalogue().with(fragile);
  private final EngineTrainingService service = new EngineTrainingService(catalogue);
  private final Listener listener = new Listener(service);

  private LiveSettings live = Trainings.live(Trainings.tiny(1));

  @TempDir Path folder;

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aRunGoesThroughItsPhasesInOrder() {
    assertThat(service.phase()).isEqualTo(Phase.IDLE);

    prepare(Trainings.tiny(20));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    assertThat(listener.phases())
        .containsExactly(Phase.PREPARING, Phase.PAUSED, Phase.RUNNING, Phase.FINISHED);
    assertThat(service.phase()).isEqualTo(Phase.FINISHED);
    assertThat(listener.prepared().history().size()).isEqualTo(20);
    assertThat(listener.last(Snapshot.class).step()).isEqualTo(20);
    assertThat(listener.notices()).isEmpty();
  }

  @Test
  void aPreparedRunSaysWhatItIsAndShowsItself() {
    prepare(Trainings.tiny(20));

    RunPrepared prepared = listener.prepared();
    assertThat(prepared.name()).isEqualTo("tiny");
    assertThat(prepared.threads()).isEqualTo(1);
    assertThat(prepared.verdictIsProbability()).isTrue();
    assertThat(prepared.history().size()).isZero();
    assertThat(((SampleGrid) prepared.realSamples()).count()).isEqualTo(64);
    assertThat(((SampleGrid) prepared.realSamples()).pixels()).contains((byte) 250, (byte) 5);
    Snapshot first = listener.last(Snapshot.class);
    assertThat(first.step()).isZero();
    assertThat(first.remainingMillis()).isEqualTo(-1);
    assertThat(listener.grid().pixels()).hasSize(64 * 16);
    assertThat(listener.grid().verdicts()).hasSize(64);
    for (float verdict : listener.grid().verdicts()) {
      assertThat(verdict).isBetween(0f, 1f);
    }
  }

  @Test
  void aPausedRunStandsStillAndGoesOn() {
    prepare(Trainings.tiny(ENDLESS));
    service.resume();
    awaitIterations(10);

    service.pause();
    listener.awaitPhase(Phase.PAUSED);

    int stoodAt = history().size();
    awaitCommands();
    awaitCommands();
    assertThat(history().size()).isEqualTo(stoodAt);
    assertThat(listener.last(Snapshot.class).step()).isEqualTo(stoodAt);
    assertThat(listener.phases())
        .containsExactly(Phase.PREPARING, Phase.PAUSED, Phase.RUNNING, Phase.PAUSING, Phase.PAUSED);

    service.resume();
    awaitIterations(stoodAt + 10);
  }

  @Test
  void aStepUpdatesOneNetworkOrBothAndPauses() {
    prepare(Trainings.with(Trainings.tiny(ENDLESS), "n-critic", "3"));

    service.step(StepKind.DISCRIMINATOR);
    awaitCommands();
    assertThat(history().size()).isEqualTo(1);
    assertThat(history().value(Curve.LOSS_G, 0)).isNaN();
    assertThat(listener.last(Snapshot.class).step()).isZero();
    assertThat(listener.last(Snapshot.class).epoch()).isEqualTo(16.0 / Trainings.PICTURES);

    service.step(StepKind.GENERATOR);
    awaitCommands();
    assertThat(history().value(Curve.LOSS_D, 1)).isNaN();
    assertThat(history().value(Curve.LOSS_G, 1)).isFinite();
    assertThat(listener.last(Snapshot.class).epoch()).isEqualTo(16.0 / Trainings.PICTURES);

    service.step(StepKind.BOTH);
    awaitCommands();
    assertThat(history().size()).isEqualTo(3);
    assertThat(listener.last(Snapshot.class).epoch()).isEqualTo(4 * 16.0 / Trainings.PICTURES);
    assertThat(service.phase()).isEqualTo(Phase.PAUSED);
  }

  @Test
  void aRunningRunIsNotStepped() {
    prepare(Trainings.tiny(ENDLESS));
    service.resume();
    service.step(StepKind.DISCRIMINATOR);
    awaitIterations(5);
    service.pause();
    listener.awaitPhase(Phase.PAUSED);

    assertThat(history().value(Curve.LOSS_G, history().size() - 1)).isFinite();
    assertThat(history().step(history().size() - 1)).isEqualTo(history().size());
  }

  @Test
  void liveSettingsAreInForceFromTheNextIteration() {
    prepare(Trainings.tiny(ENDLESS));
    service.resume();
    awaitIterations(5);
    live = Trainings.live(Trainings.with(Trainings.tiny(ENDLESS), "lr-d", "0.5"));
    awaitCommands();
    int change = (int) listener.last(LiveSettingsApplied.class).step();
    awaitIterations(change + 3);
    service.pause();
    listener.awaitPhase(Phase.PAUSED);

    TrainingRun unchanged = Trainings.run(Trainings.tiny(ENDLESS));
    for (int i = 0; i < change + 1; i++) {
      unchanged.iterate(unchanged.plan().live());
    }
    for (int i = 0; i < change; i++) {
      assertThat(history().value(Curve.LOSS_G, i))
          .isEqualTo(unchanged.history().value(Curve.LOSS_G, i));
    }
    // D's loss is that before its update, G's is judged by the D after it.
    assertThat(history().value(Curve.LOSS_D, change))
        .isEqualTo(unchanged.history().value(Curve.LOSS_D, change));
    assertThat(history().value(Curve.LOSS_G, change))
        .isNotEqualTo(unchanged.history().value(Curve.LOSS_G, change));
    unchanged.free();
  }

  @Test
  void nCriticChangesLive() {
    prepare(Trainings.tiny(ENDLESS));

    live = Trainings.live(Trainings.with(Trainings.tiny(ENDLESS), "n-critic", "6"));
    awaitCommands();
    service.step(StepKind.BOTH);
    awaitCommands();

    assertThat(listener.last(Snapshot.class).epoch()).isEqualTo(1);
  }

  @Test
  void fixedNoiseShowsTheSamePicturesAndFreshNoiseOthers() {
    prepare(Trainings.tiny(ENDLESS));
    SampleGrid fixed = shown();
    assertThat(shown().pixels()).isEqualTo(fixed.pixels());

    service.showFreshNoise(true);
    SampleGrid fresh = shown();
    assertThat(fresh.pixels()).isNotEqualTo(fixed.pixels());
    assertThat(shown().pixels()).isNotEqualTo(fresh.pixels());

    service.showFreshNoise(false);
    assertThat(shown().pixels()).isEqualTo(fixed.pixels());
  }

  @Test
  void theGeneratorIsShownAsTrainedOrAveraged() throws RunException {
    Path kept = folder.resolve("kept");
    prepare(Trainings.with(Trainings.tiny(20), "average-decay", "0.9"), kept);
    service.resume();
    listener.awaitPhase(Phase.FINISHED);
    SampleGrid averaged = shown();
    service.showRawGenerator(true);
    SampleGrid raw = shown();
    service.showRawGenerator(false);

    assertThat(raw.pixels()).isNotEqualTo(averaged.pixels());
    assertThat(shown().pixels()).isEqualTo(averaged.pixels());
    try (TrainedGenerator generator = TrainedGenerator.open(catalogue, kept, Weights.RAW)) {
      assertThat(pixels(generator.samples("", 1, 0, 64, OptionalInt.empty())))
          .isEqualTo(raw.pixels());
    }
    try (TrainedGenerator generator = TrainedGenerator.open(catalogue, kept, Weights.AVERAGED)) {
      assertThat(pixels(generator.samples("", 1, 0, 64, OptionalInt.empty())))
          .isEqualTo(averaged.pixels());
    }
  }

  @Test
  void lossesAreThoseOfARunThatNobodyWatches() {
    prepare(Trainings.tiny(150));
    service.showFreshNoise(true);
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    TrainingRun alone = Trainings.run(Trainings.tiny(150));
    for (int i = 0; i < 150; i++) {
      alone.iterate(alone.plan().live());
      for (Curve curve : List.of(Curve.LOSS_D, Curve.LOSS_G, Curve.GRADIENT_NORM_G)) {
        assertThat(history().value(curve, i)).isEqualTo(alone.history().value(curve, i));
      }
    }
    alone.free();
  }

  @Test
  void aLossThatIsNoNumberPausesInTheLastGoodState() throws InvalidSetting {
    prepare(fragile());
    for (int i = 0; i < 3; i++) {
      service.step(StepKind.BOTH);
    }
    SampleGrid before = shown();

    fragile.change().set(loss -> loss.times(Double.NaN));
    service.resume();
    listener.await(() -> !listener.notices().isEmpty());
    listener.awaitPhase(Phase.PAUSED);

    Notice notice = listener.notices().get(0);
    assertThat(notice.severity()).isEqualTo(Severity.ERROR);
    assertThat(notice.message())
        .isEqualTo(
            "Training stopped in iteration 4: the discriminator's loss is not a finite number.");
    assertThat(notice.advice()).contains("lower learning rate");
    assertThat(history().size()).isEqualTo(3);
    assertThat(shown().pixels()).isEqualTo(before.pixels());

    fragile.change().set(UnaryOperator.identity());
    service.step(StepKind.BOTH);
    awaitCommands();
    assertThat(history().size()).isEqualTo(4);
    assertThat(history().value(Curve.LOSS_D, 3)).isFinite();
  }

  @Test
  void updatesOfAnIterationBeforeTheOneThatFailsStayAndAreNotDenied() throws InvalidSetting {
    prepare(Trainings.with(fragile(), "n-critic", "3"));
    SampleGrid before = shown();
    AtomicInteger updates = new AtomicInteger();
    fragile.change().set(loss -> updates.incrementAndGet() == 3 ? loss.times(Double.NaN) : loss);

    iterate();

    assertThat(listener.notices())
        .containsExactly(
            new Notice(
                Severity.ERROR,
                "Training stopped in iteration 1: the discriminator's loss is not a finite number.",
                "Both networks are as they were before the update that failed. A lower learning rate usually helps, or starting again."));
    TrainingRun two = Trainings.run(Trainings.tiny(ENDLESS));
    two.stepCritic(live);
    two.stepCritic(live);
    SampleGrid expected = (SampleGrid) RunSamples.of(two).sample(GridChoice.STANDARD);
    two.free();
    assertThat(shown().verdicts()).isEqualTo(expected.verdicts()).isNotEqualTo(before.verdicts());
    assertThat(shown().pixels()).isEqualTo(expected.pixels());
  }

  @Test
  void anInfiniteLossInAStepIsTold() throws InvalidSetting {
    prepare(fragile());
    fragile.change().set(loss -> loss.times(Double.POSITIVE_INFINITY));

    service.step(StepKind.DISCRIMINATOR);
    awaitCommands();

    assertThat(listener.notices()).hasSize(1);
    assertThat(listener.notices().get(0).message()).contains("iteration 1");
    assertThat(service.phase()).isEqualTo(Phase.PAUSED);
    assertThat(history().size()).isZero();
  }

  @Test
  void aFailureOfTheEngineIsTold() throws InvalidSetting {
    prepare(fragile());
    fragile
        .change()
        .set(
            loss -> {
              throw new IllegalStateException("out of order");
            });

    service.resume();
    listener.awaitPhase(Phase.FAILED);

    assertThat(listener.notices())
        .extracting(Notice::severity, Notice::message)
        .containsExactly(tuple(Severity.ERROR, "The engine failed unexpectedly: out of order."));

    listener.forget();
    prepare(Trainings.tiny(2));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);
  }

  @Test
  void aRunThatDoesNotFitInMemoryIsTold() throws InvalidSetting {
    prepare(fragile());
    fragile
        .change()
        .set(
            loss -> {
              throw new OutOfMemoryError();
            });

    service.resume();
    listener.awaitPhase(Phase.FAILED);

    assertThat(listener.notices().get(0).advice())
        .isEqualTo("Take a smaller batch or smaller networks.");
  }

  @Test
  void aRunThatFailedGivesItsMemoryBackAndKeepsItsLastCheckpoint()
      throws InvalidSetting, RunException {
    prepare(Trainings.tiny(2));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);
    service.prepare(Trainings.with(Trainings.tiny(2), "dataset", "broken"), Optional.empty());
    listener.awaitPhase(Phase.FAILED);
    long before = OffHeap.settledBytes();
    Path kept = folder.resolve("kept");
    prepare(Trainings.with(fragile(), "checkpoint-every", "2"), kept);
    for (int i = 0; i < 3; i++) {
      service.step(StepKind.BOTH);
    }
    awaitCommands();
    fragile
        .change()
        .set(
            loss -> {
              throw new IllegalStateException("out of order");
            });

    service.step(StepKind.BOTH);
    listener.awaitPhase(Phase.FAILED);

    // ND4J counts a kilobyte too little when it frees the block of a scope; the blocks have many.
    assertThat(OffHeap.settledBytes()).isCloseTo(before, within(4096L));
    assertThat(RunReader.open(kept).latestCheckpoint().step()).isEqualTo(2);
  }

  @Test
  void aDatasetThatCannotBeLoadedIsTold() {
    service.prepare(Trainings.with(Trainings.tiny(2), "dataset", "broken"), Optional.empty());
    listener.awaitPhase(Phase.FAILED);

    assertThat(listener.phases()).containsExactly(Phase.PREPARING, Phase.FAILED);
    assertThat(listener.notices())
        .containsExactly(new Notice(Severity.ERROR, "The file is gone; choose another.", ""));

    listener.forget();
    prepare(Trainings.tiny(2));
  }

  @Test
  void settingsThatDoNotGoTogetherAreTold() {
    service.prepare(Trainings.with(Trainings.tiny(2), "batch", "97"), Optional.empty());
    listener.awaitPhase(Phase.FAILED);

    assertThat(listener.notices().get(0).message())
        .isEqualTo("batch is 97 but stripes has only 96 pictures; take at most that many.");
  }

  @Test
  void aRunEndsAfterItsEpochs() {
    prepare(Trainings.with(Trainings.tiny(ENDLESS), "epochs", "1.5"));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    assertThat(history().size()).isEqualTo(9);
  }

  @Test
  void aRunEndsAfterItsMinutes() {
    prepare(Trainings.with(Trainings.tiny(1), "minutes", "0.01"));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    assertThat(listener.last(Snapshot.class).trainedMillis()).isGreaterThanOrEqualTo(600);
    assertThat(history().size()).isGreaterThan(1);
  }

  @Test
  void aFinishedRunIsNotResumed() {
    prepare(Trainings.tiny(3));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    service.resume();
    service.step(StepKind.BOTH);
    awaitCommands();

    assertThat(history().size()).isEqualTo(3);
    assertThat(service.phase()).isEqualTo(Phase.FINISHED);
  }

  @Test
  void aStoppedRunIsFinishedWhereItIs() {
    prepare(Trainings.tiny(ENDLESS));
    service.resume();
    awaitIterations(5);

    service.stop();
    listener.awaitPhase(Phase.FINISHED);

    assertThat(listener.phases())
        .containsExactly(
            Phase.PREPARING, Phase.PAUSED, Phase.RUNNING, Phase.STOPPING, Phase.FINISHED);
    int stoodAt = history().size();
    awaitCommands();
    assertThat(history().size()).isEqualTo(stoodAt);
  }

  @Test
  void aRunStoppedWhileItIsPreparedNeverStarts() {
    service.prepare(Trainings.tiny(ENDLESS), Optional.empty());
    service.stop();
    service.resume();
    listener.awaitPhase(Phase.FINISHED);
    awaitCommands();

    assertThat(listener.phases()).containsExactly(Phase.PREPARING, Phase.PAUSED, Phase.FINISHED);
    assertThat(history().size()).isZero();
  }

  @Test
  void anotherRunTakesThePlaceOfTheOneThatRuns() {
    prepare(Trainings.tiny(ENDLESS));
    service.resume();
    awaitIterations(3);
    History first = history();

    listener.forget();
    prepare(Trainings.tiny(4));
    int stoodAt = first.size();
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    assertThat(history()).isNotSameAs(first);
    assertThat(history().size()).isEqualTo(4);
    assertThat(first.size()).isEqualTo(stoodAt);
  }

  @Test
  void withoutARunCommandsDoNothing() {
    service.resume();
    service.pause();
    service.step(StepKind.BOTH);
    service.apply(live);
    service.requestSnapshot();
    service.showFreshNoise(false);
    service.stop();
    service.close();

    assertThat(listener.all(Event.class)).isEmpty();
    assertThat(service.phase()).isEqualTo(Phase.IDLE);
  }

  @Test
  void warmingUpIsSilentAndTheRunAfterItIsTheSame() {
    Recipe tiny = Trainings.tiny(1).recipe();
    Catalogue small =
        new Catalogue(
            List.of(tiny),
            catalogue.losses(),
            catalogue.methods(),
            catalogue.datasets().stream().filter(d -> d.name().equals("stripes")).toList());
    try (EngineTrainingService warm = new EngineTrainingService(small)) {
      Listener heard = new Listener(warm);
      warm.warmUp();
      warm.prepare(Trainings.tiny(5), Optional.empty());
      warm.resume();
      heard.awaitPhase(Phase.FINISHED);

      assertThat(heard.phases())
          .containsExactly(Phase.PREPARING, Phase.PAUSED, Phase.RUNNING, Phase.FINISHED);
      assertThat(heard.prepared().history().value(Curve.LOSS_D, 4)).isEqualTo(lossAfterFive());
    }
  }

  @Test
  void closingEndsARunInMidIteration() {
    prepare(Trainings.tiny(ENDLESS));
    service.resume();
    awaitIterations(3);

    service.close();

    int stoodAt = history().size();
    assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
        .doesNotContain("ganvas-engine");
    assertThat(history().size()).isEqualTo(stoodAt);
    service.close();
  }

  @Test
  void aRunIsKeptInItsFolder() throws RunException {
    Path kept = folder.resolve("kept");
    prepare(Trainings.with(Trainings.tiny(25), "checkpoint-every", "10"), kept);
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    assertThat(listener.prepared().name()).isEqualTo("kept");
    assertThat(listener.all(RunSaved.class))
        .containsExactly(new RunSaved(kept, 10), new RunSaved(kept, 20), new RunSaved(kept, 25));
    RunReader reader = RunReader.open(kept);
    assertThat(reader.checkpointSteps()).containsExactly(10L, 20L, 25L);
    assertThat(reader.losses().size()).isEqualTo(25);
    assertThat(kept.resolve("samples/step-000025.png")).isNotEmptyFile();
  }

  @Test
  void theTrainedGeneratorMakesThePicturesOfTheRunsOwnGrid() throws RunException {
    Path kept = folder.resolve("kept");
    prepare(Trainings.tiny(30), kept);
    service.resume();
    listener.awaitPhase(Phase.FINISHED);
    byte[] grid = listener.grid().pixels();

    try (TrainedGenerator generator = TrainedGenerator.open(catalogue, kept, Weights.AVERAGED)) {
      assertThat(generator.step()).isEqualTo(30);
      assertThat(generator.samples("", 1, 0, 64, OptionalInt.empty()).shape())
          .containsExactly(1, Trainings.SIDE, Trainings.SIDE);
      assertThat(pixels(generator.samples("", 1, 0, 64, OptionalInt.empty()))).isEqualTo(grid);
      byte[] many = pixels(generator.samples("", 1, 0, 230, OptionalInt.empty()));
      assertThat(Arrays.copyOf(many, grid.length)).isEqualTo(grid);
      assertThat(pixels(generator.samples("", 1, 150, 3, OptionalInt.empty())))
          .isEqualTo(Arrays.copyOfRange(many, 150 * 16, 153 * 16));
      assertThat(pixels(generator.samples("", 2, 0, 64, OptionalInt.empty()))).isNotEqualTo(grid);
    }
  }

  @Test
  void aFolderUnderAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    service.prepare(Trainings.tiny(2), Optional.of(file.resolve("run")));
    listener.awaitPhase(Phase.FAILED);

    assertThat(listener.notices()).hasSize(1);
    assertThat(listener.notices().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(listener.notices().get(0).message())
        .contains(file.toString())
        .endsWith("choose another folder.");
  }

  @Test
  void aFolderThatHoldsARunIsReplacedOnlyIfAsked() throws RunException {
    Path kept = folder.resolve("kept");
    prepare(Trainings.tiny(5), kept);
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    service.prepare(Trainings.tiny(3), Optional.of(kept));
    listener.awaitPhase(Phase.FAILED);
    assertThat(listener.notices().get(0).message()).contains("holds a run already");
    assertThat(RunReader.open(kept).latestCheckpoint().step()).isEqualTo(5);

    service.prepare(new RunRequest(Trainings.tiny(3), Optional.empty(), Optional.of(kept), true));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);
    assertThat(RunReader.open(kept).latestCheckpoint().step()).isEqualTo(3);
  }

  @Test
  void aCheckpointThatCannotBeWrittenIsToldAndTrainingGoesOn() throws IOException {
    Path kept = folder.resolve("kept");
    prepare(Trainings.with(Trainings.tiny(12), "checkpoint-every", "5"), kept);
    Files.delete(kept.resolve("checkpoints"));
    Files.writeString(kept.resolve("checkpoints"), "in the way");

    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    assertThat(history().size()).isEqualTo(12);
    assertThat(listener.all(RunSaved.class)).isEmpty();
    assertThat(listener.notices()).hasSize(1);
    assertThat(listener.notices().get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(listener.notices().get(0).message())
        .startsWith("The checkpoint of step 5 could not be saved to ")
        .endsWith("what was saved before is still whole.");
  }

  @Test
  void checkpointsThatFailAreToldOnceAStreak() throws IOException {
    Path kept = folder.resolve("kept");
    Path checkpoints = kept.resolve("checkpoints");
    Path away = folder.resolve("away");
    prepare(Trainings.with(Trainings.tiny(ENDLESS), "checkpoint-every", "1"), kept);
    iterate();
    assertThat(listener.all(RunSaved.class)).containsExactly(new RunSaved(kept, 1));

    Files.move(checkpoints, away);
    Files.writeString(checkpoints, "in the way");
    iterate();
    iterate();
    iterate();
    assertThat(listener.notices()).hasSize(1);
    assertThat(listener.notices().get(0).message()).startsWith("The checkpoint of step 2 could");

    Files.delete(checkpoints);
    Files.move(away, checkpoints);
    iterate();
    assertThat(listener.last(RunSaved.class)).isEqualTo(new RunSaved(kept, 5));
    assertThat(listener.notices()).hasSize(1);

    Files.move(checkpoints, away);
    Files.writeString(checkpoints, "in the way");
    iterate();
    iterate();
    assertThat(listener.notices()).hasSize(2);
    assertThat(listener.notices().get(1).message()).startsWith("The checkpoint of step 6 could");
  }

  @Test
  void closingSavesTheRun() throws RunException {
    Path kept = folder.resolve("kept");
    prepare(Trainings.tiny(ENDLESS), kept);
    service.resume();
    awaitIterations(4);

    service.close();

    assertThat(RunReader.open(kept).latestCheckpoint().step()).isEqualTo(history().size());
    assertThat(RunReader.open(kept).losses().size()).isEqualTo(history().size());
  }

  private void prepare(Settings settings) {
    live = Trainings.live(settings);
    service.prepare(settings, Optional.empty());
    listener.awaitPhase(Phase.PAUSED);
  }

  private void prepare(Settings settings, Path kept) {
    live = Trainings.live(settings);
    service.prepare(settings, Optional.of(kept));
    listener.awaitPhase(Phase.PAUSED);
  }

  private void iterate() {
    service.step(StepKind.BOTH);
    awaitCommands();
  }

  private Settings fragile() throws InvalidSetting {
    return Trainings.tiny(ENDLESS).with(catalogue.lossSetting(), fragile.name());
  }

  /** Waits until every command given so far has been obeyed. */
  private void awaitCommands() {
    int before = listener.all(LiveSettingsApplied.class).size();
    service.apply(live);
    listener.await(() -> listener.all(LiveSettingsApplied.class).size() > before);
  }

  private History history() {
    return listener.prepared().history();
  }

  private void awaitIterations(long count) {
    listener.await(() -> listener.last(Snapshot.class).step() >= count);
  }

  private SampleGrid shown() {
    service.requestSnapshot();
    awaitCommands();
    return listener.grid();
  }

  private static float lossAfterFive() {
    TrainingRun run = Trainings.run(Trainings.tiny(5));
    for (int i = 0; i < 5; i++) {
      run.iterate(run.plan().live());
    }
    run.free();
    return run.history().value(Curve.LOSS_D, 4);
  }

  @Test
  void aRunOnPointsShowsThemAmongRealOnesInOneFrame() {
    prepare(Trainings.plane(40));
    SampleScatter real = (SampleScatter) listener.prepared().realSamples();
    SampleScatter first = scatter();
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    assertThat(real.count()).isZero();
    assertThat(real.real()).hasSize(2_000);
    assertThat(first.count()).isEqualTo(1_000);
    assertThat(first.real()).isSameAs(real.real());
    assertThat(scatter().generated()).isNotEqualTo(first.generated());
    assertThat(scatter().frame()).isEqualTo(real.frame());
    assertThat(scatter().step()).isEqualTo(40);
    assertThat(listener.prepared().history().size()).isEqualTo(40);
  }

  @Test
  void aRunOnPointsIsKeptAndSampledAgain() throws Exception {
    Path kept = folder.resolve("kept");
    prepare(Trainings.plane(40), kept);
    service.resume();
    listener.awaitPhase(Phase.FINISHED);
    float[] shown = scatter().generated();

    assertThat(ImageIO.read(kept.resolve("samples/step-000040.png").toFile()).getWidth())
        .isEqualTo(512);
    Dataset data = RunReader.open(kept).description().trainingData(catalogue);
    assertThat(data.shape()).containsExactly(2);
    try (TrainedGenerator generator = TrainedGenerator.open(catalogue, kept, Weights.AVERAGED)) {
      assertThat(generator.kind()).isEqualTo(ExampleKind.POINTS);
      float[] many = points(generator.samples("", 1, 0, 250, OptionalInt.empty()));
      assertThat(many).containsExactly(Arrays.copyOf(shown, 500), within(1e-5f));
      assertThat(points(generator.samples("", 1, 140, 20, OptionalInt.empty())))
          .containsExactly(Arrays.copyOfRange(many, 280, 320), within(1e-5f));
      assertThat(points(generator.samples("", 2, 0, 250, OptionalInt.empty()))).isNotEqualTo(many);
    }
  }

  private SampleScatter scatter() {
    return (SampleScatter) Objects.requireNonNull(listener.last(Snapshot.class).samples());
  }

  private static byte[] pixels(Dataset samples) {
    ImageDataset pictures = (ImageDataset) samples;
    byte[] pixels = new byte[pictures.count() * pictures.elements()];
    for (int i = 0; i < pictures.count(); i++) {
      pictures.copyPixels(i, pixels, i * pictures.elements());
    }
    return pixels;
  }

  private static float[] points(Dataset samples) {
    return ((PointDataset) samples).coordinates();
  }
}
