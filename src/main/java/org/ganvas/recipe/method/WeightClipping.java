package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.Iteration;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;

/** Weight clipping: a bound on the critic's slope by a bound on its weights. */
public record WeightClipping() implements Method {

  /** Bound of the critic's weights. */
  public static final NumberSetting CLIP_VALUE =
      new NumberSetting(
          SettingInfo.of(
                  "clip-value",
                  "Weight clipping",
                  Group.STABILISERS,
                  "±",
                  "Keeps every weight of the critic within ± this after each of its updates, as a Wasserstein critic needs.",
                  "Arjovsky et al. 2017, Wasserstein GAN, arXiv 1701.07875, algorithm 1")
              .changingLive(),
          1e-4,
          10,
          true,
          Scale.LOGARITHMIC,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(CLIP_VALUE);
  }

  @Override
  public Object recommended() {
    return 0.01;
  }

  @Override
  public Optional<String> obstacle(Settings settings) {
    return settings.get(SpectralNormalisation.ITERATIONS) > 0
        ? Optional.of("Spectral norm undoes what weight clipping does; set spectral-norm to 0.")
        : Optional.empty();
  }

  @Override
  public Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    return iteration.with(iteration.critic().clippedTo(CLIP_VALUE.in(live)));
  }
}
