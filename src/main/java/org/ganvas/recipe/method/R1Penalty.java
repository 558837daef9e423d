package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.penalty.R1;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;

/** The zero-centred penalty at the real examples. */
public record R1Penalty() implements Method {

  /** Its weight. */
  public static final NumberSetting GAMMA =
      new NumberSetting(
          SettingInfo.of(
                  "r1",
                  "R1 penalty",
                  Group.STABILISERS,
                  "γ",
                  "Flattens the discriminator at the real examples, so that it has no reason to move once samples look right; more is calmer and slower.",
                  "Mescheder et al. 2018, Which Training Methods for GANs do actually Converge?, arXiv 1801.04406, equation 9")
              .changingLive(),
          1e-3,
          1000,
          true,
          Scale.LOGARITHMIC,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(GAMMA);
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
    double weight = GAMMA.in(live);
    return weight == 0 ? iteration : iteration.with(iteration.critic().penalised(new R1(weight)));
  }
}
