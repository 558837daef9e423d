package org.ganvas.recipe.method;

import java.util.List;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;

/** Samples from an exponential moving average of the generator, kept beside the one trained. */
public record GeneratorAveraging() implements Method {

  /** Decay of the generator's moving average. */
  public static final NumberSetting DECAY =
      new NumberSetting(
          SettingInfo.of(
              "average-decay",
              "Average of G",
              Group.STABILISERS,
              "",
              "Samples come from a moving average of the generator's weights that keeps this share of itself at each update; more is calmer and later.",
              "Yazıcı et al. 2019, The Unusual Effectiveness of Averaging in GAN Training, arXiv 1806.04498"),
          0.5,
          0.99999,
          true,
          Scale.LINEAR,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(DECAY);
  }

  @Override
  public Object recommended() {
    return 0.99;
  }
}
