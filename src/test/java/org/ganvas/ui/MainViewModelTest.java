package org.ganvas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.event.Phase;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.training.TrainingService.StepKind;
import org.ganvas.ui.run.TrainAction;
import org.ganvas.ui.settings.SettingViewModel;
import org.ganvas.ui.settings.Timing;
import org.ganvas.ui.state.UserFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's state against an engine that obeys at once, without a scene. */
class MainViewModelTest {
  @TempDir Path home;

  private final Catalogue catalogue = TestCatalogue.make();
  private final SimulatedTraining engine = new SimulatedTraining();
  private final List<String> questions = new ArrayList<>();
  private boolean discard;
  private MainViewModel model;

  @BeforeEach
  void open() {
    model =
        new MainViewModel(
            catalogue,
            catalogue.defaults(),
            engine,
            new Surroundings(
                new UserFolders(home.resolve("config"), home.resolve("data")),
                (file, picture) -> {},
                folder -> {}),
            (headline, explanation, verb, change) -> {
              questions.add(headline);
              if (discard) {
                change.run();
              }
            },
            Runnable::run,
            Runnable::run);
    engine.events().subscribe(Runnable::run, model::accept);
  }

  @Test
  void trainsPausesAndResumes() {
    assertThat(action().text()).isEqualTo("_Train");

    model.run().trainOrPause();
    assertThat(engine.commands()).endsWith("prepare", "resume");
    assertThat(engine.prepared()).contains(model.settings().settings());
    assertThat(action().text()).isEqualTo("_Pause");

    engine.iterate();
    model.run().trainOrPause();
    assertThat(engine.commands()).endsWith("pause");
    assertThat(action().text()).isEqualTo("_Resume");

    model.run().trainOrPause();
    assertThat(engine.phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void saysPausingWhileALongIterationEnds() {
    model.run().trainOrPause();
    engine.makeIterationsLong();

    model.run().trainOrPause();

    assertThat(action())
        .extracting(TrainAction::text, TrainAction::enabled)
        .containsExactly("Pausing…", false);
    engine.enter(Phase.PAUSED, 1);
    assertThat(action().text()).isEqualTo("_Resume");
  }

  @Test
  void runsAreKeptInTheUsersDataFolder() {
    model.run().trainOrPause();

    assertThat(engine.folder())
        .hasValueSatisfying(
            folder -> {
              assertThat(folder.getParent()).isEqualTo(home.resolve("data").resolve("runs"));
              assertThat(folder.getFileName().toString()).matches("light-\\d{8}-\\d{6}");
            });
  }

  @Test
  void stepsPrepareARunFirst() {
    model.run().step(StepKind.GENERATOR);

    assertThat(engine.commands()).endsWith("prepare", "step GENERATOR");
    assertThat(model.run().positionProperty().get()).isEqualTo("step 1 · epoch 0.0");
  }

  @Test
  void aStepIsRefusedWhileRunning() {
    model.run().trainOrPause();

    model.run().step(StepKind.BOTH);

    assertThat(engine.commands()).doesNotContain("step BOTH");
  }

  @Test
  void liveSettingsAreAppliedAtOnce() {
    model.run().trainOrPause();

    type(model.settings().find(TrainingSettings.GENERATOR_LEARNING_RATE), "0,0005");

    assertThat(engine.live())
        .hasValueSatisfying(
            live -> assertThat(TrainingSettings.GENERATOR_LEARNING_RATE.in(live)).isEqualTo(5e-4));
    assertThat(model.settings().waitingProperty().get()).isFalse();
  }

  @Test
  void withoutARunNothingIsApplied() {
    type(model.settings().find(TrainingSettings.GENERATOR_LEARNING_RATE), "5e-4");

    assertThat(engine.live()).isEmpty();
  }

  @Test
  void otherSettingsWaitForANewRun() {
    SettingViewModel<Long> batch = model.settings().find(TrainingSettings.BATCH);
    assertThat(batch.timingProperty().get()).isEqualTo(Timing.NEXT_RUN);
    model.run().trainOrPause();
    assertThat(batch.timingProperty().get()).isEqualTo(Timing.NEEDS_NEW_RUN);

    type(batch, "64");

    assertThat(engine.live()).isEmpty();
    assertThat(batch.timingProperty().get()).isEqualTo(Timing.WAITS_FOR_NEW_RUN);
    assertThat(model.settings().waitingProperty().get()).isTrue();
    discard = true;
    model.run().reset();
    assertThat(model.settings().waitingProperty().get()).isFalse();
    assertThat(engine.prepared())
        .hasValueSatisfying(
            settings -> assertThat(settings.get(TrainingSettings.BATCH)).isEqualTo(64));
  }

  @Test
  void anotherRecipeAsksBeforeItDiscardsTheRun() {
    model.run().trainOrPause();
    engine.iterate();

    model.recipe().choose("wgan");

    assertThat(questions).containsExactly("End this run?");
    assertThat(model.settings().settings().recipe().name()).isEqualTo("light");
    assertThat(engine.phase()).isEqualTo(Phase.RUNNING);

    discard = true;
    model.recipe().choose("wgan");

    assertThat(engine.phase()).isEqualTo(Phase.FINISHED);
    assertThat(model.settings().settings().recipe().name()).isEqualTo("wgan");
    assertThat(model.loss().selectedProperty().get().name()).isEqualTo("wasserstein");
  }

  @Test
  void aRunWithoutIterationsIsNoLoss() {
    model.run().trainOrPause();
    engine.enter(Phase.PAUSED, 0);

    model.loss().choose("wasserstein");

    assertThat(questions).isEmpty();
    assertThat(engine.phase()).isEqualTo(Phase.FINISHED);
  }

  @Test
  void aChangeDuringPreparationReachesTheRun() {
    engine.enter(Phase.PREPARING, 0);

    type(model.settings().find(TrainingSettings.N_CRITIC), "3");

    assertThat(engine.live())
        .hasValueSatisfying(live -> assertThat(TrainingSettings.N_CRITIC.in(live)).isEqualTo(3));
  }

  @Test
  void resetAsksOnlyIfIterationsWouldBeLost() {
    model.run().trainOrPause();
    engine.iterate();
    model.run().reset();
    assertThat(questions).containsExactly("Start over?");
    assertThat(engine.commands()).containsOnlyOnce("prepare");

    model.run().stop();
    model.run().reset();

    assertThat(questions).hasSize(1);
    assertThat(engine.commands()).endsWith("prepare");
    assertThat(action().text()).isEqualTo("_Train");
  }

  @Test
  void saysHowFarTheRunIs() {
    model.run().trainOrPause();
    for (int i = 0; i < 1240; i++) {
      engine.iterate();
    }

    assertThat(model.run().positionProperty().get()).isEqualTo("step 1,240 · epoch 2.6");
    assertThat(model.run().paceProperty().get()).isEqualTo("2,310 images/s · 01:08 · ETA 01:37");
    assertThat(model.run().progressProperty().get()).isBetween(0.41, 0.42);
    assertThat(model.status().memoryProperty().get()).isEqualTo("engine 324 MB · Java 114 MB");
    assertThat(model.status().threadsProperty().get()).isEqualTo("2 threads");
    assertThat(model.status().savedProperty().get()).endsWith("saved at step 1,000");
  }

  @Test
  void saysThatARunIsPausedOrFinished() {
    model.run().trainOrPause();
    engine.iterate();

    model.run().trainOrPause();
    assertThat(model.run().paceProperty().get()).isEqualTo("paused · 00:00 · ETA 02:45");
    model.run().stop();
    assertThat(model.run().paceProperty().get()).isEqualTo("finished after 00:00");
  }

  @Test
  void panelsSeeTheRun() {
    model.run().trainOrPause();
    assertThat(model.samples().realProperty().get()).isNotNull();

    engine.iterate();

    assertThat(model.samples().generatedProperty().get()).isNotNull();
  }

  @Test
  void freshNoiseIsAskedOfTheEngine() {
    model.samples().freshNoiseProperty().set(true);

    assertThat(engine.commands()).containsExactly("fresh noise true", "snapshot");
  }

  @Test
  void aChosenClassIsAskedOfTheEngine() {
    model.run().trainOrPause();

    model.samples().classes().choose(OptionalInt.of(4));
    model.samples().classes().choose(OptionalInt.empty());

    assertThat(engine.commands()).endsWith("class 4", "class all");
  }

  @Test
  void theRawGeneratorIsAskedOfTheEngine() {
    model.samples().rawGeneratorProperty().set(true);
    assertThat(engine.rawGenerator()).isTrue();

    model.run().trainOrPause();
    engine.iterate();
    assertThat(model.samples().averagedProperty().get()).isFalse();
  }

  @Test
  void anEngineFailureIsANotice() {
    model.run().trainOrPause();

    engine.tell(new Notice(Severity.ERROR, "Loss D became NaN.", "Lower the learning rates."));
    engine.enter(Phase.FAILED, 12);

    assertThat(model.notices().onView())
        .singleElement()
        .satisfies(shown -> assertThat(shown.notice().message()).isEqualTo("Loss D became NaN."));
    assertThat(action().text()).isEqualTo("_Train");
    assertThat(model.settings().waitingProperty().get()).isFalse();
  }

  private TrainAction action() {
    return model.run().actionProperty().get();
  }

  private static void type(SettingViewModel<?> setting, String text) {
    setting.textProperty().set(text);
    setting.commit();
  }

  @Test
  void aDatasetThatTheRecipeIsNotMadeForIsRefusedBeforeAnythingIsLost() {
    model.run().trainOrPause();
    engine.iterate();

    model.dataset().choose("dots");

    assertThat(questions).isEmpty();
    assertThat(engine.phase()).isEqualTo(Phase.RUNNING);
    assertThat(model.dataset().selectedProperty().get().name()).isEqualTo("noise");
    assertThat(model.notices().onView())
        .singleElement()
        .satisfies(
            shown ->
                assertThat(shown.notice().message())
                    .isEqualTo(
                        "dots holds points but the recipe light is made for pictures; choose another dataset, or the recipe toy."));
  }

  @Test
  void aRecipeForPointsBringsItsDatasetAndTakesItAwayAgain() {
    model.recipe().choose("toy");
    assertThat(model.dataset().selectedProperty().get().name()).isEqualTo("dots");

    model.dataset().choose(home.resolve("mine.csv").toString());
    model.recipe().choose("light");

    assertThat(model.dataset().selectedProperty().get().name()).isEqualTo("noise");
    assertThat(model.settings().settings().recipe().name()).isEqualTo("light");
  }

  @Test
  void thePanelOfTheRunsOwnKindIsShown() {
    model.recipe().choose("toy");
    model.run().trainOrPause();
    engine.iterate();

    assertThat(model.scatter().shownProperty().get()).isTrue();
    assertThat(model.scatter().scatterProperty().get().count()).isEqualTo(100);
    assertThat(model.samples().generatedProperty().get()).isNull();

    discard = true;
    model.recipe().choose("light");
    model.run().trainOrPause();

    assertThat(model.scatter().shownProperty().get()).isFalse();
    assertThat(model.samples().realProperty().get()).isNotNull();
  }
}
