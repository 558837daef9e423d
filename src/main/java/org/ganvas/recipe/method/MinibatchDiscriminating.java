package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.nn.AuxiliaryClassifier;
import org.ganvas.nn.Dense;
import org.ganvas.nn.MinibatchDiscrimination;
import org.ganvas.nn.Projection;
import org.ganvas.recipe.CriticDesign;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.WholeSetting;

/** Minibatch discrimination, before the last dense layer of the discriminator. */
public record MinibatchDiscriminating() implements Method {
  private static final String PAPER =
      "Salimans et al. 2016, Improved Techniques for Training GANs, arXiv 1606.03498, section 3.2";

  /** How many closenesses an example gets. */
  public static final WholeSetting KERNELS =
      new WholeSetting(
          SettingInfo.of(
              "minibatch-discrimination",
              "Minibatch discrimination",
              Group.STABILISERS,
              "kernels",
              "Tells the discriminator how close each example is to the others of its batch, so that it sees a generator repeat itself; more kernels compare in more ways.",
              PAPER),
          0,
          200,
          Scale.LINEAR,
          0);

  /** What a kernel compares. */
  public static final WholeSetting DIMENSIONS =
      new WholeSetting(
          SettingInfo.of(
              "minibatch-dimensions",
              "Dimensions of a kernel",
              Group.STABILISERS,
              "numbers",
              "How many numbers each kernel of minibatch discrimination compares; more is more particular.",
              PAPER),
          1,
          50,
          Scale.LINEAR,
          5);

  @Override
  public List<Setting<?>> settings() {
    return List.of(KERNELS, DIMENSIONS);
  }

  /** Half of the authors' 100, which is enough for small networks. */
  @Override
  public Object recommended() {
    return 50L;
  }

  @Override
  public Optional<String> obstacle(Settings settings) {
    return whyAlone(settings);
  }

  @Override
  public CriticDesign critic(CriticDesign design, Settings settings) {
    int kernels = settings.get(KERNELS).intValue();
    return kernels == 0
        ? design
        : design.withBeforeLast(
            new MinibatchDiscrimination(kernels, settings.get(DIMENSIONS).intValue()),
            List.of(Dense.class, Projection.class, AuxiliaryClassifier.class));
  }

  /** Why a batch has nothing to compare, or empty. */
  static Optional<String> whyAlone(Settings settings) {
    return settings.get(TrainingSettings.BATCH) < 2
        ? Optional.of(
            "A batch of one has no other examples to compare with; set batch to 2 or more.")
        : Optional.empty();
  }
}
