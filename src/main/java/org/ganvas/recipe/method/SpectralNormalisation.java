package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.recipe.CriticDesign;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.WholeSetting;

/** Spectral normalisation of every dense layer and convolution of the discriminator. */
public record SpectralNormalisation() implements Method {

  /** Iterations of the power method a training pass. */
  public static final WholeSetting ITERATIONS =
      new WholeSetting(
          SettingInfo.of(
              "spectral-norm",
              "Spectral norm D",
              Group.STABILISERS,
              "iterations",
              "Divides every weight matrix of the discriminator by its largest singular value, which bounds its slope at next to no cost; more power iterations a pass follow faster weights.",
              "Miyato et al. 2018, Spectral Normalization for Generative Adversarial Networks, arXiv 1802.05957, algorithm 1"),
          0,
          10,
          Scale.LINEAR,
          0);

  @Override
  public List<Setting<?>> settings() {
    return List.of(ITERATIONS);
  }

  /** As in the paper. */
  @Override
  public Object recommended() {
    return 1L;
  }

  /** W ÷ σ(W) does not change when W is scaled, so a bound on the size of W means nothing. */
  @Override
  public Optional<String> obstacle(Settings settings) {
    return settings.get(WeightClipping.CLIP_VALUE) > 0
        ? Optional.of(
            "Dividing by the largest singular value undoes what weight clipping does; set clip-value to 0.")
        : Optional.empty();
  }

  @Override
  public CriticDesign critic(CriticDesign design, Settings settings) {
    int iterations = settings.get(ITERATIONS).intValue();
    return iterations == 0 ? design : design.each(layer -> layer.spectrallyNormalised(iterations));
  }
}
