package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.Dense;
import org.ganvas.nn.MinibatchDeviation;
import org.ganvas.recipe.CriticDesign;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.WholeSetting;

/**
 * Minibatch standard deviation, before the last convolution of the discriminator as in the paper,
 * or before its last dense layer where it has no convolutions.
 */
public record MinibatchSpread() implements Method {

  /** Whether it is there. */
  public static final WholeSetting DEVIATION =
      new WholeSetting(
          SettingInfo.of(
              "minibatch-deviation",
              "Minibatch deviation",
              Group.STABILISERS,
              "channels",
              "Tells the discriminator how far the batch it sees is spread, as one more channel, so that a generator without variety gives itself away.",
              "Karras et al. 2018, Progressive Growing of GANs, arXiv 1710.10196, section 3"),
          0,
          1,
          Scale.LINEAR,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(DEVIATION);
  }

  @Override
  public Object recommended() {
    return 1L;
  }

  @Override
  public Optional<String> obstacle(Settings settings) {
    return MinibatchDiscriminating.whyAlone(settings);
  }

  @Override
  public CriticDesign critic(CriticDesign design, Settings settings) {
    return settings.get(DEVIATION) == 0
        ? design
        : design.withBeforeLast(new MinibatchDeviation(), List.of(Convolve.class, Dense.class));
  }
}
