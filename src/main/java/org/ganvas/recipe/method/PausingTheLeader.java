package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;

/** A rule that pauses the side that is ahead, by the share of examples D is right on. */
public record PausingTheLeader() implements Method {

  /** Where D rests. */
  public static final NumberSetting ABOVE =
      new NumberSetting(
          SettingInfo.of(
                  "pause-d-above",
                  "Pause D above",
                  Group.STABILISERS,
                  "accuracy",
                  "Leaves the discriminator as it is while it is right on more than this share of a batch, so that the generator can catch up.",
                  "Larsen and Sønderby 2015, Generating Faces with Torch, torch.ch/blog/2015/11/13/gan.html")
              .changingLive(),
          0.5,
          0.999,
          true,
          Scale.LINEAR,
          0);

  /** Where G rests. */
  public static final NumberSetting BELOW =
      new NumberSetting(
          SettingInfo.of(
                  "pause-g-below",
                  "Pause G below",
                  Group.STABILISERS,
                  "accuracy",
                  "Leaves the generator as it is while the discriminator is right on less than this share of a batch, so that it can catch up.",
                  "")
              .changingLive(),
          0,
          0.5,
          false,
          Scale.LINEAR,
          0.4);

  @Override
  public List<Setting<?>> settings() {
    return List.of(ABOVE, BELOW);
  }

  /** Ours: the small recipes rarely have a D that is right so often while G still learns. */
  @Override
  public Object recommended() {
    return 0.9;
  }

  @Override
  public Optional<String> obstacle(AdversarialLoss loss) {
    return loss.undecided().isPresent()
        ? Optional.empty()
        : Optional.of(
            "Scores of the loss %s have no place above which an example counts as real, so nobody can be ahead; take another loss."
                .formatted(loss.name()));
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    double above = ABOVE.in(live);
    return above == 0
        ? iteration
        : iteration
            .with(iteration.critic().restingAbove(above))
            .generatorRestingBelow(BELOW.in(live));
  }
}
