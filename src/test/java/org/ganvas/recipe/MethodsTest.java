package org.ganvas.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.data.Dataset;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.CriticStep;
import org.ganvas.gan.GeneratorStep;
import org.ganvas.gan.InstanceNoise;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.Labels;
import org.ganvas.gan.penalty.R1;
import org.ganvas.gan.penalty.R2;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.architecture.DenseRecipe;
import org.ganvas.recipe.method.DraganPenalty;
import org.ganvas.recipe.method.FadingNoise;
import org.ganvas.recipe.method.GradientPenalty;
import org.ganvas.recipe.method.LabelSmoothing;
import org.ganvas.recipe.method.LearningRateSchedule;
import org.ganvas.recipe.method.NoisyLabels;
import org.ganvas.recipe.method.PausingTheLeader;
import org.ganvas.recipe.method.R1Penalty;
import org.ganvas.recipe.method.R2Penalty;
import org.ganvas.recipe.method.WeightClipping;
import org.junit.jupiter.api.Test;

/** What all methods have in common, and what the catalogue makes of them. */
class MethodsTest {
  private final Catalogue catalogue = Catalogue.standard();

  @Test
  void aMethodHasANameAPurposeAndAPaper() {
    assertThat(catalogue.methods()).extracting(Method::name).doesNotHaveDuplicates();
    for (Method method : catalogue.methods()) {
      assertThat(method.purpose()).as(method.name()).endsWith(".");
      assertThat(method.source()).as(method.name()).isNotEmpty();
    }
  }

  @Test
  void settingsOfMethodsAreInTheCatalogueAmongTheStabilisers() throws InvalidSetting {
    for (Method method : catalogue.methods()) {
      for (Setting<?> setting : method.settings()) {
        assertThat(catalogue.setting(setting.name())).isEqualTo(setting);
        assertThat(setting.info().group()).as(setting.name()).isEqualTo(Group.STABILISERS);
      }
    }
  }

  @Test
  void aMethodIsOffUntilItIsSwitchedOn() {
    Settings plain = Settings.of(new Bare());
    for (Method method : catalogue.methods()) {
      assertThat(method.isOn(plain)).as(method.name()).isFalse();
      assertThat(method.isOn(method.switchedOn(plain))).as(method.name()).isTrue();
      assertThat(method.isOn(method.switchedOff(method.switchedOn(plain)))).isFalse();
    }
  }

  @Test
  void switchingOffOverridesTheRecipe() throws InvalidSetting {
    Settings clipped = Settings.of(catalogue.recipe("wgan"));
    Method clipping = new WeightClipping();

    assertThat(clipping.isOn(clipped)).isTrue();
    assertThat(clipping.isOn(clipping.switchedOff(clipped))).isFalse();
  }

  @Test
  void whatCannotGoTogetherIsRefusedInOneSentence() {
    Catalogue fussy = catalogue.with(new Fussy());
    Settings defaults = Settings.of(new Bare());

    assertThat(fussy.obstacle(new Fussy(), defaults)).contains("Fussy likes batches of 7 only.");
    assertThatThrownBy(() -> fussy.plan(new Fussy().switchedOn(defaults), pictures()))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("fussy: Fussy likes batches of 7 only.");
  }

  @Test
  void aMethodThatIsOffStopsNothing() throws InvalidSetting {
    assertThat(catalogue.with(new Fussy()).plan(Settings.of(new Bare()), pictures()).batch())
        .isEqualTo(1);
  }

  @Test
  void onlyAMethodThatIsOnCanBeTuned() {
    Catalogue fussy = catalogue.with(new Fussy());
    Settings off = Settings.of(new Bare());
    Settings on = new Fussy().switchedOn(off);

    assertThat(fussy.whyNot(Fussy.SWITCH, off)).contains("Fussy likes batches of 7 only.");
    assertThat(fussy.whyNot(Fussy.DETAIL, off)).contains("Fussy is off.");
    assertThat(fussy.whyNot(Fussy.SWITCH, on)).as("it can be switched off").isEmpty();
    assertThat(fussy.whyNot(Fussy.DETAIL, on)).isEmpty();
  }

  @Test
  void whatChangesLiveIsReadByItsOwnSetting() throws InvalidSetting {
    Settings settings =
        catalogue
            .defaults()
            .with(WeightClipping.CLIP_VALUE, 0.02)
            .with(TrainingSettings.N_CRITIC, 3L);

    assertThat(WeightClipping.CLIP_VALUE.in(catalogue.live(settings))).isEqualTo(0.02);
    assertThat(TrainingSettings.N_CRITIC.in(catalogue.live(settings))).isEqualTo(3);
    assertThat(catalogue.live(settings)).isEqualTo(catalogue.live(settings));
    assertThat(catalogue.live(settings)).isNotEqualTo(catalogue.live(catalogue.defaults()));
    assertThatThrownBy(() -> TrainingSettings.BATCH.in(catalogue.live(settings)))
        .hasMessage("batch does not change while a run trains");
  }

  @Test
  void aMethodChangesTheIterationByItsLiveValue() throws InvalidSetting {
    TrainingPlan plan = catalogue.plan(Settings.of(new Bare()), pictures());
    Settings clipped = new WeightClipping().switchedOn(plan.settings());

    assertThat(plan.iteration(plan.live(), Moment.START).critic().clipValue()).isZero();
    assertThat(plan.iteration(catalogue.live(clipped), Moment.START).critic().clipValue())
        .isEqualTo(0.01);
  }

  @Test
  void everyMethodThatIsOffLeavesAnIterationAlone() throws InvalidSetting {
    Iteration plain = Iteration.of(1, CriticStep.plain(2e-4), 1, GeneratorStep.plain(2e-4));
    LiveSettings off = catalogue.live(Settings.of(new Bare()));

    for (Method method : catalogue.methods()) {
      assertThat(method.applyTo(plain, off, new Moment(7, 0.3))).as(method.name()).isEqualTo(plain);
    }
  }

  @Test
  void aSwitchThatIsNotRefusedChangesTheRunOfEveryRecipe() throws InvalidSetting {
    for (Recipe recipe : catalogue.recipes()) {
      for (Method method : catalogue.methods()) {
        Settings off = method.switchedOff(Settings.of(recipe));
        if (catalogue.obstacle(method, off).isEmpty()) {
          assertThat(whatRuns(method.switchedOn(off)))
              .as("%s with %s", recipe.name(), method.name())
              .isNotEqualTo(whatRuns(off));
        }
      }
    }
  }

  private List<Object> whatRuns(Settings settings) throws InvalidSetting {
    TrainingPlan plan = catalogue.plan(settings, dataset(settings.recipe().examples()));
    return List.of(
        plan.generator(),
        plan.critic(),
        plan.loss(),
        plan.batch(),
        plan.averageDecay(),
        plan.iteration(plan.live(), new Moment(5, 0.5)));
  }

  private static Dataset dataset(ExampleKind kind) {
    if (kind == ExampleKind.POINTS) {
      return new PointDataset("points", new float[2 * 1_000], Optional.empty());
    }
    byte[] labels = new byte[1_000];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (i % 10);
    }
    return new ImageDataset("pictures", 28, 28, new byte[1_000 * 784], Optional.of(labels));
  }

  @Test
  void aPenaltyRefusesBatchNormInTheDiscriminatorWithTheReason() {
    Settings normalised = Settings.of(new Bare(BatchNorm.standard()));

    for (Method penalty :
        List.of(new GradientPenalty(), new R1Penalty(), new R2Penalty(), new DraganPenalty())) {
      assertThat(catalogue.obstacle(penalty, Settings.of(new Bare()))).isEmpty();
      assertThatThrownBy(() -> catalogue.plan(penalty.switchedOn(normalised), pictures()))
          .isInstanceOf(InvalidSetting.class)
          .hasMessageStartingWith(penalty.name() + ": The discriminator has batch norm");
    }
  }

  @Test
  void labelsCanOnlyBeChangedWhereTheLossHasSome() throws InvalidSetting {
    Settings labelled = Settings.of(new Bare());
    Settings scored = labelled.with(catalogue.lossSetting(), "hinge");

    for (Method method : List.of(new LabelSmoothing(), new NoisyLabels())) {
      assertThat(catalogue.obstacle(method, labelled)).isEmpty();
      assertThat(catalogue.obstacle(method, scored))
          .contains(
              "The loss hinge has no labels to change; take non-saturating, minimax or least-squares.");
    }
  }

  @Test
  void nobodyIsAheadWhereScoresHaveNoThreshold() throws InvalidSetting {
    Settings settings = Settings.of(new Bare());
    Method rule = new PausingTheLeader();

    for (String loss : List.of("non-saturating", "minimax", "least-squares", "hinge")) {
      assertThat(catalogue.obstacle(rule, settings.with(catalogue.lossSetting(), loss))).isEmpty();
    }
    for (String loss : List.of("wasserstein", "relativistic-average")) {
      assertThat(catalogue.obstacle(rule, settings.with(catalogue.lossSetting(), loss)))
          .isPresent();
    }
  }

  @Test
  void learningRatesFallOverTheRun() throws InvalidSetting {
    assertThat(share("constant", 0.5)).isEqualTo(1);
    assertThat(share("linear", 0)).isEqualTo(1);
    assertThat(share("linear", 0.75)).isEqualTo(0.25);
    assertThat(share("cosine", 0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(share("cosine", 1.0 / 3)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void instanceNoiseFadesToNothing() throws InvalidSetting {
    Settings noisy =
        new FadingNoise().switchedOn(Settings.of(new Bare())).with(FadingNoise.ITERATIONS, 100L);

    assertThat(iteration(noisy, new Moment(0, 0)).critic().noise())
        .isEqualTo(new InstanceNoise(0.1));
    assertThat(iteration(noisy, new Moment(50, 0)).generator().noise())
        .isEqualTo(new InstanceNoise(0.05));
    assertThat(iteration(noisy, new Moment(1000, 1)).critic().noise())
        .isEqualTo(InstanceNoise.NONE);
  }

  @Test
  void methodsCompose() throws InvalidSetting {
    Settings all = Settings.of(new Bare());
    for (Method method :
        List.of(new LabelSmoothing(), new NoisyLabels(), new R1Penalty(), new R2Penalty())) {
      all = method.switchedOn(all);
    }

    CriticStep critic = iteration(all, Moment.START).critic();

    assertThat(critic.labels()).isEqualTo(new Labels(0.9, 0.05));
    assertThat(critic.penalties()).containsExactly(new R1(10), new R2(10));
  }

  private double share(String schedule, double progress) throws InvalidSetting {
    Settings settings = Settings.of(new Bare()).with(LearningRateSchedule.SHAPE, schedule);
    Iteration iteration = iteration(settings, new Moment(0, progress));
    assertThat(iteration.generator().learningRate()).isEqualTo(iteration.critic().learningRate());
    return iteration.critic().learningRate() / 2e-4;
  }

  private Iteration iteration(Settings settings, Moment now) throws InvalidSetting {
    TrainingPlan plan = catalogue.plan(settings, pictures());
    return plan.iteration(plan.live(), now);
  }

  private static ImageDataset pictures() {
    return new ImageDataset("few", 4, 4, new byte[16], Optional.empty());
  }

  /** Goes with nothing but one size of batch. */
  private record Fussy() implements Method {
    static final NumberSetting SWITCH = number("fussy", "Fussy");
    static final NumberSetting DETAIL = number("fussy-detail", "Detail");

    @Override
    public List<Setting<?>> settings() {
      return List.of(SWITCH, DETAIL);
    }

    @Override
    public Object recommended() {
      return 2.0;
    }

    @Override
    public Optional<String> obstacle(Settings settings) {
      return settings.get(TrainingSettings.BATCH) == 7
          ? Optional.empty()
          : Optional.of("Fussy likes batches of 7 only.");
    }

    private static NumberSetting number(String name, String label) {
      return new NumberSetting(
          SettingInfo.of(name, label, Group.STABILISERS, "", "For tests.", "Nobody"),
          1,
          10,
          true,
          Scale.LINEAR,
          0);
    }
  }

  /** A recipe that switches nothing on. */
  private record Bare(Layer... before) implements Recipe {
    @Override
    public String name() {
      return "bare";
    }

    @Override
    public String title() {
      return "Bare";
    }

    @Override
    public String explanation() {
      return "For tests.";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public Map<String, Object> defaults() {
      return Map.of("batch", 1L);
    }

    @Override
    public List<Layer> generator(Settings settings, Shape picture) {
      return new DenseRecipe().generator(settings, picture);
    }

    @Override
    public List<Layer> discriminator(Settings settings, Shape picture) {
      return Stream.concat(
              Arrays.stream(before), new DenseRecipe().discriminator(settings, picture).stream())
          .toList();
    }
  }
}
