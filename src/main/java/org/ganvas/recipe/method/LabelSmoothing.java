package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.CriticStep;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;

/** One-sided label smoothing, for losses that have labels. */
public record LabelSmoothing() implements Method {

  /** What real examples lack. */
  public static final NumberSetting AMOUNT =
      new NumberSetting(
          SettingInfo.of(
                  "label-smoothing",
                  "Label smoothing",
                  Group.STABILISERS,
                  "",
                  "Tells the discriminator that real examples are this much less than real, so that it is never quite sure; more makes it more modest.",
                  "Salimans et al. 2016, Improved Techniques for Training GANs, arXiv 1606.03498, section 3.4")
              .changingLive(),
          0.01,
          0.5,
          true,
          Scale.LINEAR,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(AMOUNT);
  }

  /** As in the paper: a label of 0.9. */
  @Override
  public Object recommended() {
    return 0.1;
  }

  @Override
  public Optional<String> obstacle(AdversarialLoss loss) {
    return LabelsOfLoss.obstacle(loss);
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    CriticStep critic = iteration.critic();
    return iteration.with(critic.with(critic.labels().smoothedBy(AMOUNT.in(live))));
  }
}
