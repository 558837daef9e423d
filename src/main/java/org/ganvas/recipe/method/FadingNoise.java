package org.ganvas.recipe.method;

import java.util.List;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.InstanceNoise;
import org.ganvas.gan.Iteration;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.WholeSetting;

/** Instance noise that fades out. */
public record FadingNoise() implements Method {

  /** Its deviation at the start; pixels are in [−1, 1]. */
  public static final NumberSetting DEVIATION =
      new NumberSetting(
          SettingInfo.of(
                  "instance-noise",
                  "Instance noise",
                  Group.STABILISERS,
                  "σ",
                  "Adds noise to all examples the discriminator sees, so that real and generated ones overlap; σ falls evenly to 0.",
                  "Sønderby et al. 2017, Amortised MAP Inference for Image Super-resolution, arXiv 1610.04490, section 3.4")
              .changingLive(),
          0.001,
          2,
          true,
          Scale.LOGARITHMIC,
          0);

  /** When it has faded. */
  public static final WholeSetting ITERATIONS =
      new WholeSetting(
          SettingInfo.of(
                  "instance-noise-iterations",
                  "Noise fades over",
                  Group.STABILISERS,
                  "iterations",
                  "Instance noise falls evenly from σ at the start of the run to 0 after this many iterations.",
                  "")
              .changingLive(),
          1,
          10_000_000,
          Scale.LOGARITHMIC,
          5_000);

  @Override
  public List<Setting<?>> settings() {
    return List.of(DEVIATION, ITERATIONS);
  }

  /** As the authors use it. */
  @Override
  public Object recommended() {
    return 0.1;
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    double left = Math.max(0, 1 - (double) now.iteration() / ITERATIONS.in(live));
    InstanceNoise noise = new InstanceNoise(DEVIATION.in(live) * left);
    return iteration.with(iteration.critic().with(noise)).with(iteration.generator().with(noise));
  }
}
