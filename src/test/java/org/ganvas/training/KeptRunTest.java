package org.ganvas.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ganvas.event.BesideTrained;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.event.Phase;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Settings;
import org.ganvas.run.NpyArray;
import org.ganvas.run.RunChange;
import org.ganvas.run.RunException;
import org.ganvas.run.RunLock;
import org.ganvas.run.RunReader;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService.StepKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are gone on with, forked, done again and looked back at. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KeptRunTest {
  private final Catalogue catalogue = Trainings.catalogue();
  private final EngineTrainingService service = new EngineTrainingService(catalogue);
  private final Listener listener = new Listener(service);

  @TempDir Path folder;

  @AfterEach
  void close() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "wgan-gp", "cgan", "sn-gan", "unrolled"})
  void aRunThatIsGoneOnWithIsTheSameToTheLastBit(String recipe) throws Exception {
    Settings settings = Settings.of(catalogue.recipe(recipe));
    settings = Trainings.with(settings, "batch", "4");
    settings = Trainings.with(settings, "threads", "1");
    settings = Trainings.with(settings, "average-decay", "0.9");
    settings = Trainings.with(settings, "epochs", "0");
    settings = Trainings.with(settings, "minutes", "0");
    settings = Trainings.with(settings, "checkpoint-every", "5");
    settings = Trainings.with(settings, "steps", "12");
    Path straight = train("straight", settings);
    prepare("broken", settings);
    for (int i = 0; i < 8; i++) {
      service.step(StepKind.BOTH);
    }
    service.stop();
    listener.awaitPhase(Phase.FINISHED);
    Path broken = folder.resolve("broken");
    Files.delete(broken.resolve("checkpoints/step-000008.npz"));

    reopen(new KeptRunRequest.Resume(broken, Map.of()));
    listener.awaitPhase(Phase.PAUSED);
    assertThat(listener.prepared().history().size()).isEqualTo(5);
    finish();

    assertSame(broken, straight, 12);
    assertThat(listener.notices()).isEmpty();
  }

  @Test
  void historiesAreCutBackToTheCheckpoint() throws Exception {
    Path straight = train("straight", everyTen(35));
    Path killed = train("killed", everyTen(35));
    Files.delete(killed.resolve("checkpoints/step-000035.npz"));
    Files.writeString(killed.resolve("checkpoints/step-000030.npz"), "half");
    Files.writeString(killed.resolve("checkpoints/step-000040.npz.partial"), "half");
    Files.writeString(killed.resolve("losses.csv"), "36,0.5", StandardOpenOption.APPEND);

    reopen(new KeptRunRequest.Resume(killed, Map.of()));
    listener.awaitPhase(Phase.PAUSED);

    assertThat(listener.prepared().history().size()).isEqualTo(20);
    assertThat(Files.readAllLines(killed.resolve("losses.csv"))).hasSize(21);
    assertThat(RunReader.open(killed).checkpointSteps()).containsExactly(10L, 20L);
    assertThat(killed.resolve("samples/step-000020.png")).exists();
    assertThat(killed.resolve("samples/step-000030.png")).doesNotExist();
    assertThat(killed.resolve("checkpoints/step-000040.npz.partial")).doesNotExist();

    finish();
    assertSame(killed, straight, 35);
  }

  @Test
  void aRunThatWasKilledBeforeItsFirstCheckpointBeginsAnew() throws Exception {
    Path straight = train("straight", everyTen(15));
    Path killed = train("killed", everyTen(15));
    Files.delete(killed.resolve("checkpoints/step-000010.npz"));
    Files.delete(killed.resolve("checkpoints/step-000015.npz"));

    reopen(new KeptRunRequest.Resume(killed, Map.of()));
    listener.awaitPhase(Phase.PAUSED);
    assertThat(listener.prepared().history().size()).isZero();
    finish();

    assertSame(killed, straight, 15);
  }

  @Test
  void otherThreadsAreSaidInOneLineAndTheRunGoesOn() throws Exception {
    Path run = train("run", everyTen(10));

    reopen(new KeptRunRequest.Resume(run, Map.of("threads", "2", "steps", "12")));
    finish();

    assertThat(listener.notices()).hasSize(1);
    Notice notice = listener.notices().get(0);
    assertThat(notice.severity()).isEqualTo(Severity.INFO);
    assertThat(notice.message())
        .startsWith("The run was begun with 1 thread of ")
        .contains("here it is 2 threads of ")
        .endsWith("it goes on, but not to the last bit as it would have there.")
        .doesNotContain("\n");
    assertThat(RunReader.open(run).latestCheckpoint().step()).isEqualTo(12);
    assertThat(RunReader.open(run).changes())
        .containsExactlyInAnyOrder(
            new RunChange(10, 10, "threads", "2"), new RunChange(10, 10, "steps", "12"));
  }

  @Test
  void whatCannotChangeInARunThatGoesOnIsNamed() throws Exception {
    Path run = train("run", everyTen(10));

    reopen(new KeptRunRequest.Resume(run, Map.of("batch", "8")));
    listener.awaitPhase(Phase.FAILED);

    assertThat(listener.notices())
        .containsExactly(
            new Notice(
                Severity.ERROR,
                "batch cannot change in a run that goes on; leave it out, or fork the run.",
                ""));
  }

  @Test
  void aRunThatIsOpenElsewhereIsOnlyLookedAt() throws Exception {
    prepare("run", everyTen(1000));
    Path run = folder.resolve("run");
    EngineTrainingService other = new EngineTrainingService(catalogue);
    Listener heard = new Listener(other);
    other.reopen(new KeptRunRequest.Resume(run, Map.of()));
    heard.awaitPhase(Phase.FAILED);
    other.close();

    assertThat(heard.notices())
        .containsExactly(
            new Notice(
                Severity.ERROR,
                "The run in %s trains in this Ganvas, so it can only be looked at; end that, or fork it."
                    .formatted(run),
                ""));
    assertThat(RunReader.open(run).losses().size()).isZero();
  }

  @Test
  void changesAreWrittenDownAndAReplayIsTheSameToTheLastBit() throws Exception {
    Path original = eventful("original");
    List<RunChange> changes = RunReader.open(original).changes();
    assertThat(changes)
        .contains(new RunChange(changes.get(0).point(), changes.get(0).step(), "lr-g", "0.01"));
    assertThat(changes).extracting(RunChange::setting).contains("lr-g", "lr-d", "steps");

    Path replay = folder.resolve("replay");
    reopen(new KeptRunRequest.Replay(original, replay, false));
    finish();

    assertSame(replay, original, RunReader.open(original).latestCheckpoint().step());
    assertThat(replay.resolve("losses.csv"))
        .hasSameTextualContentAs(original.resolve("losses.csv"));
    assertThat(replay.resolve("changes.csv"))
        .hasSameTextualContentAs(original.resolve("changes.csv"));
  }

  @Test
  void aForkWithNothingChangedIsItsParentToTheLastBit() throws Exception {
    Path parent = train("parent", everyTen(40));
    Path fork = folder.resolve("fork");

    reopen(new KeptRunRequest.Fork(parent, 13, Map.of(), fork, false, Optional.empty()));
    listener.awaitPhase(Phase.PAUSED);
    assertThat(listener.prepared().history().size()).isEqualTo(13);
    assertThat(RunReader.open(fork).checkpointSteps()).containsExactly(13L);
    assertThat(fork.resolve("samples/step-000010.png")).exists();
    assertThat(fork.resolve("samples/step-000020.png")).doesNotExist();
    finish();

    assertSame(fork, parent, 40);
    assertThat(RunReader.open(fork).parent().orElseThrow().step()).isEqualTo(13);
    assertThat(RunReader.open(fork).checkpointSteps()).contains(13L);
  }

  @Test
  void aParentTrainsOnBesideItsForkAndBothAreThemselvesToTheLastBit() throws Exception {
    Path straight = train("straight", everyTen(20));
    Path parent = train("parent", everyTen(20));
    Path fork = folder.resolve("fork");
    KeptRunRequest.Resume beside =
        new KeptRunRequest.Resume(parent, Map.of("steps", "1000000", "checkpoint-every", "50"));

    reopen(new KeptRunRequest.Fork(parent, 13, Map.of(), fork, false, Optional.of(beside)));
    finish();
    service.close();

    assertSame(fork, straight, 20);
    BesideTrained last = listener.last(BesideTrained.class);
    assertThat(last.name()).isEqualTo("parent");
    assertThat(last.goesOn()).isFalse();
    assertThat(last.step()).isGreaterThan(20);
    assertThat(RunReader.open(parent).latestCheckpoint().step()).isEqualTo(last.step());
    try (EngineTrainingService another = new EngineTrainingService(catalogue)) {
      Listener there = new Listener(another);
      Path longer = folder.resolve("longer");
      another.prepare(everyTen(last.step()), Optional.of(longer));
      another.resume();
      there.awaitPhase(Phase.FINISHED);
      assertSame(parent, longer, last.step());
    }
  }

  @Test
  void aRunThatCannotBeSavedAtItsEndIsSavedWhenItIsClosed() throws Exception {
    prepare("run", everyTen(15));
    Path checkpoints = folder.resolve("run/checkpoints");
    Files.deleteIfExists(checkpoints);
    Files.writeString(checkpoints, "in the way");
    finish();
    assertThat(listener.notices()).isNotEmpty();
    assertThat(RunLock.isOurs(folder.resolve("run"))).isTrue();

    Files.delete(checkpoints);
    Files.createDirectory(checkpoints);
    service.close();

    assertThat(RunReader.open(folder.resolve("run")).latestCheckpoint().step()).isEqualTo(15);
    assertThat(RunLock.isOurs(folder.resolve("run"))).isFalse();
  }

  @Test
  void aRunThatHasEndedGivesItsFolderUp() throws Exception {
    Path run = train("run", everyTen(15));

    assertThat(RunLock.state(run)).isEqualTo(RunLock.State.CLOSED);
  }

  @Test
  void aParentThatReachesItsLengthRestsAndOneThatCannotTrainIsNamed() throws Exception {
    Path parent = train("parent", everyTen(20));
    Path fork = folder.resolve("fork");
    reopen(
        new KeptRunRequest.Fork(
            parent,
            13,
            Map.of(),
            fork,
            false,
            Optional.of(new KeptRunRequest.Resume(parent, Map.of("steps", "25")))));
    finish();
    assertThat(listener.last(BesideTrained.class))
        .isEqualTo(new BesideTrained("parent", 25, false));
    assertThat(RunReader.open(parent).latestCheckpoint().step()).isEqualTo(25);

    Path second = folder.resolve("second");
    reopen(
        new KeptRunRequest.Fork(
            parent,
            13,
            Map.of(),
            second,
            false,
            Optional.of(new KeptRunRequest.Resume(folder.resolve("none"), Map.of()))));
    finish();
    assertThat(listener.notices())
        .extracting(Notice::message)
        .containsExactly(
            "Nothing trains beside this run: There is no folder %s; name the folder of a run."
                .formatted(folder.resolve("none")));
    assertThat(RunReader.open(second).latestCheckpoint().step()).isEqualTo(20);
  }

  @Test
  void aForkGoesOnWithWhatIsChangedAndIsReplayedItself() throws Exception {
    Path parent = eventful("parent");
    Path fork = folder.resolve("fork");
    reopen(
        new KeptRunRequest.Fork(
            parent,
            8,
            Map.of("loss", "least-squares", "batch", "8", "steps", "30"),
            fork,
            false,
            Optional.empty()));
    finish();

    assertThat(RunReader.open(fork).settings(catalogue).get(catalogue.lossSetting()))
        .isEqualTo("least-squares");
    assertThat(arrays(fork)).isNotEqualTo(arrays(parent));

    Path again = folder.resolve("again");
    reopen(new KeptRunRequest.Replay(fork, again, false));
    finish();
    assertSame(again, fork, 30);
  }

  @Test
  void aForkThatCannotGoOnSaysWhy() throws Exception {
    Path parent = train("parent", everyTen(10));

    fail(
        new KeptRunRequest.Fork(
            parent, 10, Map.of("latent", "5"), folder.resolve("a"), false, Optional.empty()));
    fail(
        new KeptRunRequest.Fork(
            parent, 11, Map.of(), folder.resolve("b"), false, Optional.empty()));
    fail(
        new KeptRunRequest.Fork(
            parent, 10, Map.of("dataset", "mnist"), folder.resolve("c"), false, Optional.empty()));
    fail(new KeptRunRequest.Fork(parent, 10, Map.of(), parent, true, Optional.empty()));

    assertThat(listener.notices())
        .extracting(Notice::message)
        .containsExactly(
            "With these changes the networks or the optimisers' moments would be others, so the run cannot go on; change them in a new run.",
            "The run in %s has no step 11; its last is 10.".formatted(parent),
            "A fork is trained on the data of its parent; leave dataset out, or begin a new run.",
            "%s is the folder of the run itself; choose another folder for the new one."
                .formatted(parent));
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(RunReader.open(parent).latestCheckpoint().step()).isEqualTo(10);
  }

  @Test
  void anyMomentIsBroughtBackToTheLastBit() throws Exception {
    Path run = eventful("run");
    Path upTo = folder.resolve("up-to");
    reopen(new KeptRunRequest.Fork(run, 17, Map.of(), upTo, false, Optional.empty()));
    listener.awaitPhase(Phase.PAUSED);
    SampleGrid shown = (SampleGrid) listener.last(Snapshot.class).samples();

    try (TimeMachine machine = TimeMachine.open(catalogue, run)) {
      for (long step : new long[] {17, 3, 12, 17}) {
        assertThat(machine.goTo(step, () -> true)).isTrue();
        assertThat(machine.step()).isEqualTo(step);
      }
      assertThat(((SampleGrid) machine.samples()).pixels()).isEqualTo(shown.pixels());
      assertThat(((SampleGrid) machine.samples()).verdicts()).isEqualTo(shown.verdicts());
      GeneratorCopy brought = machine.generator(Weights.RAW);
      GeneratorCopy kept = GeneratorCopy.read(catalogue, upTo, Weights.RAW);
      for (int i = 0; i < kept.generator().values().size(); i++) {
        assertThat(brought.generator().values().get(i)).isEqualTo(kept.generator().values().get(i));
      }
      assertThat(machine.goTo(0, () -> true)).isTrue();
      assertThat(machine.goTo(17, () -> false)).isFalse();
    }
  }

  @Test
  void aCheckpointOnDemandIsKeptForGood() throws Exception {
    Settings few = Trainings.with(everyTen(60), "checkpoints-kept", "2");
    prepare("run", Trainings.with(few, "older-checkpoints", "0"));
    service.step(StepKind.BOTH);
    service.saveForGood();
    finish();

    RunReader run = RunReader.open(folder.resolve("run"));
    assertThat(run.checkpointSteps()).containsExactly(1L, 50L, 60L);
    assertThat(run.pinnedSteps()).containsExactly(1L);
  }

  /** A run in which much happens: other rates, single updates, a longer length. */
  private Path eventful(String name) throws RunException {
    Settings settings = Trainings.with(everyTen(20), "average-decay", "0.9");
    settings = Trainings.with(settings, "lr-schedule", "linear");
    prepare(name, Trainings.with(settings, "n-critic", "2"));
    for (int i = 0; i < 4; i++) {
      service.step(StepKind.BOTH);
    }
    Settings other = Trainings.with(settings, "lr-g", "0.01");
    service.apply(Trainings.live(Trainings.with(other, "n-critic", "2")));
    service.step(StepKind.DISCRIMINATOR);
    service.step(StepKind.GENERATOR);
    service.step(StepKind.DISCRIMINATOR);
    service.apply(Trainings.live(Trainings.with(other, "lr-d", "0.003")));
    finish();
    Path run = folder.resolve(name);
    reopen(new KeptRunRequest.Resume(run, Map.of("steps", "26")));
    finish();
    return run;
  }

  private static Settings everyTen(long steps) {
    return Trainings.with(Trainings.tiny(steps), "checkpoint-every", "10");
  }

  private void prepare(String name, Settings settings) {
    listener.forget();
    service.prepare(settings, Optional.of(folder.resolve(name)));
    listener.awaitPhase(Phase.PAUSED);
  }

  private Path train(String name, Settings settings) {
    prepare(name, settings);
    finish();
    return folder.resolve(name);
  }

  /** Trains what is being loaded to its end, and gives its folder up. */
  private void finish() {
    service.resume();
    listener.await(
        () ->
            !listener.phases().isEmpty()
                && (listener.lastPhase() == Phase.FINISHED
                    || listener.lastPhase() == Phase.FAILED));
    assertThat(listener.lastPhase()).as("%s", listener.notices()).isEqualTo(Phase.FINISHED);
  }

  private void reopen(KeptRunRequest request) {
    listener.forget();
    service.reopen(request);
  }

  private void fail(KeptRunRequest request) {
    int before = listener.notices().size();
    service.reopen(request);
    listener.await(() -> listener.notices().size() > before);
  }

  /** Everything but the time that it took. */
  private static void assertSame(Path run, Path expected, long step) throws Exception {
    assertThat(RunReader.open(run).latestCheckpoint().step()).isEqualTo(step);
    assertThat(arrays(run)).isEqualTo(arrays(expected));
    assertThat(untimed(run)).isEqualTo(untimed(expected));
  }

  private static List<String> untimed(Path run) throws Exception {
    return Files.readAllLines(run.resolve("losses.csv")).stream()
        .map(row -> row.substring(0, row.lastIndexOf(',')))
        .toList();
  }

  private static List<String> arrays(Path run) throws RunException {
    List<String> texts = new ArrayList<>();
    RunReader.open(run)
        .latestCheckpoint()
        .arrays()
        .forEach(
            (name, array) -> {
              if (array instanceof NpyArray.Floats floats) {
                texts.add(name + Arrays.toString(floats.values()));
              } else {
                texts.add(name + Arrays.toString(((NpyArray.Longs) array).values()));
              }
            });
    return texts;
  }
}
