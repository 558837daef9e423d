package org.ganvas.recipe.method;

import java.util.List;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.CriticStep;
import org.ganvas.gan.GeneratorStep;
import org.ganvas.gan.Iteration;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;

/** A bound of both gradients by their values. */
public record GradientValueClipping() implements Method {

  /** The largest there may be. */
  public static final NumberSetting VALUE =
      new NumberSetting(
          SettingInfo.of(
                  "gradient-clip-value",
                  "Gradient values within",
                  Group.STABILISERS,
                  "±",
                  "Keeps every number of either network's gradient within ± this; it turns the gradient where the norm only shortens it.",
                  "Mikolov 2012, Statistical Language Models Based on Neural Networks, section 3.2.2")
              .changingLive(),
          1e-4,
          1000,
          true,
          Scale.LOGARITHMIC,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(VALUE);
  }

  /** Ours: well above what a number of a healthy gradient is. */
  @Override
  public Object recommended() {
    return 0.1;
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    CriticStep critic = iteration.critic();
    GeneratorStep generator = iteration.generator();
    double largest = VALUE.in(live);
    return iteration
        .with(critic.with(critic.bound().withValue(largest)))
        .with(generator.with(generator.bound().withValue(largest)));
  }
}
