package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.penalty.Dragan;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;

/** The gradient penalty of DRAGAN, for any loss. */
public record DraganPenalty() implements Method {

  /** Its weight. */
  public static final NumberSetting LAMBDA =
      new NumberSetting(
          SettingInfo.of(
                  "dragan",
                  "DRAGAN penalty",
                  Group.STABILISERS,
                  "λ",
                  "Draws the slope of the discriminator to 1 around the real examples, where sharp slopes precede collapse; more holds it tighter.",
                  "Kodali et al. 2017, On Convergence and Stability of GANs, arXiv 1705.07215, algorithm 1")
              .changingLive(),
          1e-3,
          1000,
          true,
          Scale.LOGARITHMIC,
          0);

  /** How far around. */
  public static final NumberSetting NOISE =
      new NumberSetting(
          SettingInfo.of(
                  "dragan-noise",
                  "DRAGAN noise",
                  Group.STABILISERS,
                  "of the deviation",
                  "How far around the real examples DRAGAN looks, as a share of the standard deviation of their pixels.",
                  "0.5 from the authors' program")
              .changingLive(),
          0.01,
          2,
          false,
          Scale.LINEAR,
          0.5);

  @Override
  public List<Setting<?>> settings() {
    return List.of(LAMBDA, NOISE);
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
        : iteration.with(iteration.critic().penalised(new Dragan(weight, NOISE.in(live))));
  }
}
