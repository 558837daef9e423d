package org.ganvas.recipe.method;

import java.util.List;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.CriticStep;
import org.ganvas.gan.GeneratorStep;
import org.ganvas.gan.Iteration;
import org.ganvas.recipe.Choice;
import org.ganvas.recipe.ChoiceSetting;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;

/** Learning rates of both networks that fall over the length of the run. */
public record LearningRateSchedule() implements Method {

  private static final String LINEAR = "linear";
  private static final String COSINE = "cosine";

  /** How they fall. */
  public static final ChoiceSetting SHAPE =
      new ChoiceSetting(
          SettingInfo.of(
                  "lr-schedule",
                  "Learning rates",
                  Group.STABILISERS,
                  "",
                  "Lets both learning rates fall to 0 over the length of the run, so that the game settles at its end.",
                  "Zhu et al. 2017, arXiv 1703.10593 (linear); Loshchilov and Hutter 2017, SGDR, arXiv 1608.03983 (cosine)")
              .changingLive(),
          List.of(
              new Choice("constant", "Constant", "The rates stay as they are set.", ""),
              new Choice(
                  LINEAR,
                  "Linear",
                  "The rates fall evenly to 0.",
                  "Zhu et al. 2017, CycleGAN, arXiv 1703.10593"),
              new Choice(
                  COSINE,
                  "Cosine",
                  "The rates fall slowly at first and at the end.",
                  "Loshchilov and Hutter 2017, SGDR, arXiv 1608.03983, equation 5")),
          false,
          "constant");

  @Override
  public List<Setting<?>> settings() {
    return List.of(SHAPE);
  }

  /** The simplest. */
  @Override
  public Object recommended() {
    return LINEAR;
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    double share = share(SHAPE.in(live), now.progress());
    CriticStep critic = iteration.critic();
    GeneratorStep generator = iteration.generator();
    return iteration
        .with(critic.atRate(critic.learningRate() * share))
        .with(generator.atRate(generator.learningRate() * share));
  }

  /** What is left of a learning rate. */
  private static double share(String shape, double progress) {
    return switch (shape) {
      case LINEAR -> 1 - progress;
      case COSINE -> (1 + Math.cos(Math.PI * progress)) / 2;
      default -> 1;
    };
  }
}
