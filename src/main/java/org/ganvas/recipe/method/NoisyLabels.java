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

/** Labels that are sometimes wrong, for losses that have labels. */
public record NoisyLabels() implements Method {

  /** The share of wrong labels. */
  public static final NumberSetting FLIP_RATE =
      new NumberSetting(
          SettingInfo.of(
                  "label-flips",
                  "Label flips",
                  Group.STABILISERS,
                  "",
                  "Takes this share of real examples for generated ones and the reverse when the discriminator learns; more keeps it from winning.",
                  "Chintala et al. 2016, How to Train a GAN, github.com/soumith/ganhacks, tip 6")
              .changingLive(),
          0.001,
          0.4,
          true,
          Scale.LINEAR,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(FLIP_RATE);
  }

  /** Occasionally, says the source. */
  @Override
  public Object recommended() {
    return 0.05;
  }

  @Override
  public Optional<String> obstacle(AdversarialLoss loss) {
    return LabelsOfLoss.obstacle(loss);
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    CriticStep critic = iteration.critic();
    return iteration.with(critic.with(critic.labels().flipped(FLIP_RATE.in(live))));
  }
}
