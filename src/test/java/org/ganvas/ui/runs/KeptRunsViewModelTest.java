package org.ganvas.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.SampleGrid;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.RunEdits;
import org.ganvas.run.RunException;
import org.ganvas.run.RunNotes;
import org.ganvas.run.RunRecorder;
import org.ganvas.ui.SimulatedTraining;
import org.ganvas.ui.TestCatalogue;
import org.ganvas.ui.run.DiscardQuestion;
import org.ganvas.ui.run.RunFolders;
import org.ganvas.ui.run.RunViewModel;
import org.ganvas.ui.settings.SettingsViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Runs window's state on runs on disk, without a scene and without an engine. */
class KeptRunsViewModelTest {
  @TempDir Path home;

  private final Catalogue catalogue = TestCatalogue.make();
  private final SimulatedTraining engine = new SimulatedTraining();
  private final SettingsViewModel panel = new SettingsViewModel(catalogue, catalogue.defaults());
  private final List<String> problems = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private RunViewModel run;
  private KeptRunsViewModel model;

  @BeforeEach
  void open() {
    model = modelOn(Runnable::run);
  }

  private KeptRunsViewModel modelOn(Executor thread) {
    RunFolders folders = new RunFolders(home, InstantSource.system(), ZoneOffset.UTC);
    DiscardQuestion agreed =
        (headline, explanation, verb, discard) -> {
          questions.add(explanation);
          discard.run();
        };
    run = new RunViewModel(engine, panel, folders, agreed);
    return new KeptRunsViewModel(
        catalogue,
        folders,
        new RunEdits(Optional.empty()),
        run,
        panel,
        agreed,
        thread,
        Runnable::run,
        problems::add);
  }

  @Test
  void withoutRunsTheListIsEmptyAndSaysNothingWrong() {
    model.list().refresh();

    assertThat(model.list().shown()).isEmpty();
    assertThat(model.list().totalProperty().get()).isEqualTo("0 runs · 0 B on disk");
    assertThat(problems).isEmpty();
  }

  @Test
  void runsAreListedWithTheirNewestSamplesAndFoundByTheirNotes() throws RunException {
    KeptRunFiles.write(home, "first", catalogue, 20, 10);
    KeptRunFiles.write(home, "second", catalogue, 4, 2);
    model.list().refresh();
    assertThat(model.list().shown()).hasSize(2);
    assertThat(find("first").samples()).hasValueSatisfying(s -> assertThat(s.step()).isEqualTo(20));

    model.list().note(find("second"), new RunNotes("Better", "sharp sevens"));
    model.list().searchProperty().set("SEVENS better");

    assertThat(model.list().shown())
        .singleElement()
        .satisfies(found -> assertThat(found.summary().title()).isEqualTo("Better"));
  }

  @Test
  void deletingAsksAndSaysWhetherItCanBeUndone() throws RunException {
    Path folder = KeptRunFiles.write(home, "first", catalogue, 4, 2);
    model.list().refresh();

    model.list().throwAway(find("first"));

    assertThat(questions).singleElement().asString().contains("deleted for good");
    assertThat(folder).doesNotExist();
    assertThat(model.list().shown()).isEmpty();
  }

  @Test
  void aRunThatTrainsBesideCanOnlyBeLookedAt() throws RunException {
    Path folder = KeptRunFiles.write(home, "first", catalogue, 4, 2);
    try (RunRecorder elsewhere = RunRecorder.reopen(folder, 4, 4)) {
      model.list().refresh();

      assertThat(model.list().access().state(find("first"))).isEqualTo("trains beside");
      assertThat(model.list().access().whyReadOnly(find("first")))
          .contains("trains in this Ganvas");
    }
    model.list().refresh();
    assertThat(model.list().access().whyReadOnly(find("first"))).isEmpty();
  }

  @Test
  void aDamagedRunSaysWhy() throws Exception {
    Files.createDirectories(home.resolve("torn"));
    Files.writeString(home.resolve("torn/run.json"), "{");
    model.list().refresh();

    assertThat(model.list().access().state(find("torn"))).isEqualTo("cannot be opened");
    assertThat(model.list().access().whyReadOnly(find("torn"))).contains("run.json");
  }

  @Test
  void goingOnPutsTheRunsSettingsIntoTheWindow() throws RunException {
    Path folder = KeptRunFiles.write(home, "first", catalogue, 10, 5);

    model.goOn().resume(folder);

    assertThat(engine.commands())
        .endsWith("reopen Resume[folder=" + folder + ", changes={}]", "resume");
    assertThat(panel.settings().get(TrainingSettings.GENERATOR_LEARNING_RATE)).isEqualTo(1e-3);
    assertThat(engine.live()).isEmpty();
    assertThat(run.openFolder()).contains(folder);
  }

  @Test
  void aRunAtItsEndGoesOnForAsLongAgain() throws Exception {
    Path folder = KeptRunFiles.write(home, "first", catalogue, 10, 5);
    Files.writeString(folder.resolve("changes.csv"), "point,step,setting,value\n5,5,steps,10\n");

    model.goOn().resume(folder);

    assertThat(engine.commands()).anyMatch(command -> command.contains("changes={steps=20}"));
    assertThat(panel.settings().get(TrainingSettings.STEPS)).isEqualTo(20);
  }

  @Test
  void doingARunAgainBeginsWithItsFirstSettingsInAFolderOfItsOwn() throws RunException {
    Path folder = KeptRunFiles.write(home, "first", catalogue, 10, 5);

    model.goOn().replay(folder);

    assertThat(engine.commands())
        .anyMatch(command -> command.startsWith("reopen Replay[original=" + folder));
    assertThat(panel.settings().get(TrainingSettings.GENERATOR_LEARNING_RATE)).isEqualTo(2e-4);
    assertThat(run.openFolder())
        .hasValueSatisfying(own -> assertThat(own).isNotEqualTo(folder).hasParentRaw(home));
  }

  @Test
  void theTimeMachineShowsSamplesAndSettingsOfAMoment() throws RunException {
    KeptRunFiles.write(home, "first", catalogue, 20, 5);
    model.list().refresh();
    TimeMachineViewModel machine = model.machine();
    machine.open(find("first"));

    assertThat(moment().step()).isEqualTo(20);
    assertThat(value("Learning rate G"))
        .isEqualTo(new Moment.Value("Learning rate G", "0.001", true));

    machine.go(0);
    assertThat(moment().step()).isEqualTo(5);
    assertThat(((SampleGrid) moment().samples().orElseThrow()).pixels()[0]).isEqualTo((byte) 1);
    assertThat(value("Learning rate G").changed()).isFalse();

    machine.move(2);
    assertThat(moment().step()).isEqualTo(15);
    machine.go(99);
    assertThat(moment().step()).isEqualTo(20);
    assertThat(problems).isEmpty();
  }

  @Test
  void ofManyMomentsOnlyTheOneWantedLastIsRead() throws RunException {
    KeptRunFiles.write(home, "first", catalogue, 20, 1);
    Deque<Runnable> waiting = new ArrayDeque<>();
    model = modelOn(waiting::add);
    model.list().refresh();
    waiting.remove().run();
    model.machine().open(find("first"));
    waiting.remove().run();

    for (int stop = 0; stop < 19; stop++) {
      model.machine().go(stop);
    }

    assertThat(waiting).hasSize(1);
    waiting.remove().run();
    assertThat(moment().step()).isEqualTo(19);
  }

  @Test
  void aRunOfMinutesOrEpochsGoesOnForAsLongAgainToo() throws Exception {
    // Ten iterations of 128 pictures at 1/step pictures a second: 117 minutes and 20 seconds.
    Path folder = KeptRunFiles.write(home, "first", catalogue, 10, 5);
    Files.writeString(folder.resolve("changes.csv"), "point,step,setting,value\n0,0,minutes,117\n");
    assertThat(FurtherLength.of(catalogue, folder).changes()).isEqualTo(Map.of("minutes", "235.0"));

    Files.writeString(folder.resolve("changes.csv"), "point,step,setting,value\n0,0,minutes,120\n");
    assertThat(FurtherLength.of(catalogue, folder).changes()).isEmpty();

    Files.writeString(
        folder.resolve("changes.csv"),
        "point,step,setting,value\n0,0,minutes,0\n0,0,epochs,0.01\n");
    assertThat(FurtherLength.of(catalogue, folder).changes()).isEqualTo(Map.of("epochs", "13.01"));
  }

  @Test
  void whoeverLeavesARunIsAskedAndWhoForksItBesideItIsNot() throws Exception {
    Path folder = KeptRunFiles.write(home, "first", catalogue, 20, 5);
    Settings then = catalogue.defaults();
    model.goOn().resume(folder);
    run.phaseChanged(new PhaseChanged(Phase.RUNNING, 20));

    model.goOn().fork(folder, 5, then, Map.of(), true);
    assertThat(questions).isEmpty();

    run.phaseChanged(new PhaseChanged(Phase.RUNNING, 20));
    model.goOn().fork(folder, 5, then, Map.of(), false);
    assertThat(problems).isEmpty();
    assertThat(questions).singleElement().asString().contains("the other one goes on");
  }

  @Test
  void aForkTakesWhatTheRecipePanelHasOtherwise() throws Exception {
    Path folder = KeptRunFiles.write(home, "first", catalogue, 20, 5);
    model.list().refresh();
    model.machine().open(find("first"));
    model.machine().go(0);
    panel.load(catalogue.defaults().with(TrainingSettings.N_CRITIC, 3L));

    ForkChanges changes = model.machine().changes(moment());
    model.machine().fork(changes.texts(), true);

    assertThat(changes.texts()).isEqualTo(Map.of("n-critic", "3"));
    assertThat(changes.describe()).endsWith("1 → 3");
    assertThat(engine.commands())
        .anyMatch(
            command ->
                command.startsWith(
                        "reopen Fork[parent=" + folder + ", step=5, changes={n-critic=3}")
                    && command.endsWith(
                        "beside=Optional[Resume[folder=" + folder + ", changes={}]]]"));
    assertThat(panel.settings().get(TrainingSettings.N_CRITIC)).isEqualTo(3);
  }

  @Test
  void aPanelWithAnotherRecipeHasNothingForAFork() throws Exception {
    KeptRunFiles.write(home, "first", catalogue, 20, 5);
    model.list().refresh();
    model.machine().open(find("first"));
    panel.chooseRecipe("wgan");

    assertThat(model.machine().changes(moment()).isEmpty()).isTrue();
  }

  @Test
  void aRunThatACrashCutOffIsFound() throws Exception {
    Path folder = KeptRunFiles.write(home, "first", catalogue, 4, 2);
    List<Path> found = new ArrayList<>();
    model.abandoned(cut -> found.add(cut.folder()));
    assertThat(found).isEmpty();

    Files.writeString(folder.resolve("run.lock"), "1234567\n");
    model.abandoned(cut -> found.add(cut.folder()));

    assertThat(found).containsExactly(folder);
  }

  private ShelvedRun find(String name) {
    return model.list().shown().stream()
        .filter(found -> found.folder().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private Moment moment() {
    return model.machine().momentProperty().get().orElseThrow();
  }

  private Moment.Value value(String label) {
    return moment().values().stream()
        .filter(value -> value.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
