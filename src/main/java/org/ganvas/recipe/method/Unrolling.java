package org.ganvas.recipe.method;

import java.util.List;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.Lookahead;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.WholeSetting;

/** Unrolled GAN: the generator plays against the discriminator some steps ahead. */
public record Unrolling() implements Method {
  private static final String PAPER =
      "Metz et al. 2017, Unrolled Generative Adversarial Networks, arXiv 1611.02163";

  /** Steps of D that G looks ahead. */
  public static final WholeSetting STEPS =
      new WholeSetting(
          SettingInfo.of(
                  "unroll",
                  "Unrolled steps of D",
                  Group.STABILISERS,
                  "steps",
                  "The generator foresees so many steps of the discriminator and is not drawn to one mode after another; they are plain gradient steps, also where Adam trains the discriminator, and each costs about two updates.",
                  PAPER)
              .changingLive(),
          0,
          10,
          Scale.LINEAR,
          0);

  /** How far each of them goes. */
  public static final NumberSetting RATE =
      new NumberSetting(
          SettingInfo.of(
                  "unroll-rate",
                  "Rate of unrolled steps",
                  Group.STABILISERS,
                  "",
                  "How far each foreseen step of the discriminator goes, as a learning rate of plain gradient descent; 0 takes its own learning rate, which is small where Adam trains it.",
                  PAPER)
              .changingLive(),
          1e-6,
          10,
          true,
          Scale.LOGARITHMIC,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(STEPS, RATE);
  }

  /** As in the paper's experiments with pictures. */
  @Override
  public Object recommended() {
    return 5L;
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    int steps = STEPS.in(live).intValue();
    double own = RATE.in(live);
    double rate = own > 0 ? own : TrainingSettings.CRITIC_LEARNING_RATE.in(live);
    return steps == 0
        ? iteration
        : iteration.with(iteration.generator().with(new Lookahead(steps, rate)));
  }
}
