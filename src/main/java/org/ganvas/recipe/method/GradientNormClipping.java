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

/** A bound of both gradients by their norm. */
public record GradientNormClipping() implements Method {

  /** The largest there may be. */
  public static final NumberSetting NORM =
      new NumberSetting(
          SettingInfo.of(
                  "gradient-clip-norm",
                  "Gradient norm at most",
                  Group.STABILISERS,
                  "",
                  "Shortens gradients of either network that are longer than this, direction kept, so that one odd batch cannot throw it; less is safer and slower.",
                  "Pascanu et al. 2013, On the difficulty of training recurrent neural networks, arXiv 1211.5063, algorithm 1")
              .changingLive(),
          1e-4,
          1000,
          true,
          Scale.LOGARITHMIC,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(NORM);
  }

  /** A common choice; gradient norms stand among the curves. */
  @Override
  public Object recommended() {
    return 1.0;
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    CriticStep critic = iteration.critic();
    GeneratorStep generator = iteration.generator();
    double largest = NORM.in(live);
    return iteration
        .with(critic.with(critic.bound().withNorm(largest)))
        .with(generator.with(generator.bound().withNorm(largest)));
  }
}
