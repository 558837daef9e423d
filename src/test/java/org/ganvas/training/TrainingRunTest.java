package org.ganvas.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ganvas.data.DatasetException;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.Iteration;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;
import org.ganvas.tensor.OffHeap;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.NdArray;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingRunTest {

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void twoRunsOfASeedHaveTheSameLossesToTheLastBit() {
    assertThat(curves(Trainings.tiny(200), 200)).isEqualTo(curves(Trainings.tiny(200), 200));
  }

  @ParameterizedTest(name = "{1} iterations on {0} threads")
  @CsvSource({"1, 30", "2, 8"})
  void twoRunsOfTheDefaultRecipeHaveTheSameLossesToTheLastBit(int threads, int iterations) {
    Engine.start(threads);
    try {
      assertThat(curves(Trainings.light(), iterations))
          .isEqualTo(curves(Trainings.light(), iterations));
    } finally {
      Engine.start(1);
    }
  }

  @Test
  void anotherSeedIsAnotherRun() {
    Settings other = Trainings.with(Trainings.tiny(3), "seed", "2");

    assertThat(curves(other, 3)).isNotEqualTo(curves(Trainings.tiny(3), 3));
  }

  @Test
  void samplesTakenMeanwhileDoNotChangeTheLosses() {
    TrainingRun sampled = Trainings.run(Trainings.tiny(40));
    RunSamples sampler = RunSamples.of(sampled);
    for (int i = 0; i < 40; i++) {
      sampler.sample(new GridChoice(i % 2 == 0, i % 3 == 0));
      sampled.iterate(sampled.plan().live());
    }

    assertThat(curves(sampled.history())).isEqualTo(curves(Trainings.tiny(40), 40));
    sampled.free();
  }

  @Test
  void anIterationIsSomeUpdatesOfTheDiscriminatorAndOneOfTheGenerator() {
    TrainingRun run = Trainings.run(Trainings.with(Trainings.tiny(3), "n-critic", "4"));

    run.iterate(run.plan().live());
    run.iterate(run.plan().live());

    assertThat(run.step()).isEqualTo(2);
    assertThat(run.gan().criticOptimiser().updates()).isEqualTo(8);
    assertThat(run.gan().generatorOptimiser().updates()).isEqualTo(2);
    assertThat(run.epoch()).isCloseTo(8 * 16.0 / Trainings.PICTURES, within(1e-12));
    run.free();
  }

  @Test
  void aGeneratorMayBeUpdatedSeveralTimesAnIteration() {
    TrainingRun run = Trainings.run(Trainings.with(Trainings.tiny(3), "n-generator", "3"));

    run.iterate(run.plan().live());

    assertThat(run.step()).isEqualTo(1);
    assertThat(run.gan().criticOptimiser().updates()).isEqualTo(1);
    assertThat(run.gan().generatorOptimiser().updates()).isEqualTo(3);
    run.free();
  }

  @Test
  void aGeneratorThatIsAheadRestsAndTheIterationCounts() throws InvalidSetting, DatasetException {
    Catalogue catalogue = Trainings.catalogue().with(new GeneratorRests());
    Settings settings = Trainings.tiny(3);
    TrainingRun run =
        new TrainingRun(catalogue.plan(settings, catalogue.dataset(settings).orElseThrow().load()));

    run.iterate(run.plan().live());

    assertThat(run.step()).isEqualTo(1);
    assertThat(run.gan().criticOptimiser().updates()).isEqualTo(1);
    assertThat(run.gan().generatorOptimiser().updates()).isZero();
    assertThat(run.history().value(Curve.LOSS_G, 0)).isNaN();
    run.free();
  }

  @Test
  void aPointOfTheCurvesIsTheMeanOverTheUpdatesOfAnIteration() {
    TrainingRun together = Trainings.run(Trainings.with(Trainings.tiny(3), "n-critic", "2"));
    TrainingRun oneByOne = Trainings.run(Trainings.tiny(3));

    together.iterate(together.plan().live());
    oneByOne.stepCritic(oneByOne.plan().live());
    oneByOne.stepCritic(oneByOne.plan().live());
    oneByOne.stepGenerator(oneByOne.plan().live());

    for (Curve curve :
        new Curve[] {Curve.LOSS_D, Curve.VERDICT_REAL, Curve.VERDICT_FAKE, Curve.GRADIENT_NORM_D}) {
      float mean = (oneByOne.history().value(curve, 0) + oneByOne.history().value(curve, 1)) / 2;
      assertThat(together.history().value(curve, 0))
          .as(curve.name())
          .isCloseTo(mean, within(1e-6f));
    }
    assertThat(together.history().value(Curve.LOSS_G, 0))
        .isEqualTo(oneByOne.history().value(Curve.LOSS_G, 2));
    together.free();
    oneByOne.free();
  }

  @Test
  void anUpdateOfOneNetworkLeavesTheOthersCurvesOut() {
    TrainingRun run = Trainings.run(Trainings.tiny(3));

    run.stepCritic(run.plan().live());
    run.stepGenerator(run.plan().live());

    History history = run.history();
    assertThat(history.size()).isEqualTo(2);
    assertThat(history.value(Curve.LOSS_D, 0)).isFinite();
    assertThat(history.value(Curve.LOSS_G, 0)).isNaN();
    assertThat(history.value(Curve.LOSS_D, 1)).isNaN();
    assertThat(history.value(Curve.LOSS_G, 1)).isFinite();
    assertThat(run.step()).isEqualTo(1);
    run.free();
  }

  @Test
  void aRunIsAsLongAsItsIterations() {
    TrainingRun run = Trainings.run(Trainings.tiny(4));

    assertThat(run.progress()).isZero();
    run.iterate(run.plan().live());
    assertThat(run.progress()).isEqualTo(0.25);
    run.free();
  }

  @Test
  void aRunIsAsLongAsItsEpochs() {
    TrainingRun run = Trainings.run(Trainings.with(Trainings.tiny(4), "epochs", "2"));

    for (int i = 0; i < 3; i++) {
      run.iterate(run.plan().live());
    }

    // Three batches of 16 are half of 96 pictures.
    assertThat(run.epoch()).isEqualTo(0.5);
    assertThat(run.progress()).isEqualTo(0.25);
    run.free();
  }

  @Test
  void aRunIsAsLongAsItsMinutesOfTraining() {
    TrainingRun run = Trainings.run(Trainings.with(Trainings.tiny(4), "minutes", "0.5"));

    assertThat(run.progress()).isZero();
    run.iterate(run.plan().live());
    assertThat(run.progress()).isEqualTo(run.trainedNanos() / 30e9);
    run.free();
  }

  @Test
  void momentsAreKeptWhenALearningRateChanges() {
    TrainingRun steady = Trainings.run(Trainings.tiny(9));
    TrainingRun changed = Trainings.run(Trainings.tiny(9));
    LiveSettings live = steady.plan().live();
    for (int i = 0; i < 5; i++) {
      steady.iterate(live);
      changed.iterate(live);
    }

    steady.stepCritic(live);
    changed.stepCritic(Trainings.live(Trainings.with(Trainings.tiny(9), "lr-d", "0.5")));

    // The update's gradient is that of the weights before it, so the moments after it are the same.
    assertThat(moments(changed)).isEqualTo(moments(steady));
    assertThat(weights(changed)).isNotEqualTo(weights(steady));
    steady.free();
    changed.free();
  }

  @Test
  void trainingTakesNoMoreMemoryWithTime() {
    TrainingRun run = Trainings.run(Trainings.tiny(600));
    RunSamples sampler = RunSamples.of(run);
    for (int i = 0; i < 200; i++) {
      run.iterate(run.plan().live());
    }
    sampler.sample(new GridChoice(true, false));
    long early = OffHeap.settledBytes();

    for (int i = 0; i < 400; i++) {
      run.iterate(run.plan().live());
    }
    sampler.sample(new GridChoice(true, false));

    assertThat(OffHeap.settledBytes()).isEqualTo(early);
    run.free();
  }

  @Test
  void aRunThatIsFreedLeavesNothing() {
    oneRun();
    long before = OffHeap.settledBytes();

    for (int i = 0; i < 5; i++) {
      oneRun();
    }

    assertThat(OffHeap.settledBytes()).isEqualTo(before);
  }

  /** Has G rest whatever D is right on. */
  private record GeneratorRests() implements Method {
    @Override
    public List<Setting<?>> settings() {
      return List.of(
          new NumberSetting(
              SettingInfo.of("rests", "Rests", Group.STABILISERS, "", "For tests.", ""),
              0,
              1,
              false,
              Scale.LINEAR,
              0));
    }

    @Override
    public Object recommended() {
      return 1.0;
    }

    @Override
    public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
      return iteration.generatorRestingBelow(1.1);
    }
  }

  private static float[][] moments(TrainingRun run) {
    return run.gan().criticOptimiser().moments().values().stream()
        .map(NdArray::toFloats)
        .toArray(float[][]::new);
  }

  private static float[][] weights(TrainingRun run) {
    return run.gan().critic().variables().stream()
        .map(weight -> weight.value().toFloats())
        .toArray(float[][]::new);
  }

  private static void oneRun() {
    TrainingRun run = Trainings.run(Trainings.tiny(2));
    run.iterate(run.plan().live());
    run.free();
  }

  private static float[][] curves(Settings settings, int iterations) {
    TrainingRun run = Trainings.run(settings);
    for (int i = 0; i < iterations; i++) {
      run.iterate(run.plan().live());
    }
    run.free();
    return curves(run.history());
  }

  /** Everything that was measured but the speed. */
  private static float[][] curves(History history) {
    return Arrays.stream(Curve.values())
        .filter(curve -> curve != Curve.IMAGES_PER_SECOND)
        .map(
            curve -> {
              float[] values = new float[history.size()];
              for (int i = 0; i < values.length; i++) {
                values[i] = history.value(curve, i);
              }
              return values;
            })
        .toArray(float[][]::new);
  }
}
