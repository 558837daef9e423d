package org.ganvas.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ganvas.data.ImageDataset;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.architecture.DenseRecipe;
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
  private record Bare() implements Recipe {
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
      return new DenseRecipe().discriminator(settings, picture);
    }
  }
}
