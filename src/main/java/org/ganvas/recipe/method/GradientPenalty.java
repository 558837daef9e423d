package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.penalty.WassersteinGradientPenalty;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;

/** The gradient penalty of WGAN-GP, for any loss. */
public record GradientPenalty() implements Method {

  /** Its weight. */
  public static final NumberSetting LAMBDA =
      new NumberSetting(
          SettingInfo.of(
                  "gradient-penalty",
                  "Gradient penalty",
                  Group.STABILISERS,
                  "λ",
                  "Draws the slope of the discriminator to 1 between real and generated examples, so that its loss stays a distance; more holds it tighter.",
                  "Gulrajani et al. 2017, Improved Training of Wasserstein GANs, arXiv 1704.00028, algorithm 1")
              .changingLive(),
          1e-3,
          1000,
          true,
          Scale.LOGARITHMIC,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(LAMBDA);
  }

  /** As in the paper. */
  @Override
  public Object recommended() {
    return 10.0;
  }

  @Override
  public Optional<String> obstacle(Settings settings) {
    return CriticNetwork.whyNoGradientOfExamples(settings);
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    double weight = LAMBDA.in(live);
    return weight == 0
        ? iteration
        : iteration.with(iteration.critic().penalised(new WassersteinGradientPenalty(weight)));
  }
}
