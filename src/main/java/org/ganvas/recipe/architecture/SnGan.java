package org.ganvas.recipe.architecture;

import java.util.List;
import java.util.Map;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** Spectral normalisation on networks small enough for two cores. */
public record SnGan() implements Recipe {

  @Override
  public String name() {
    return "sn-gan";
  }

  @Override
  public String title() {
    return "SN-GAN";
  }

  @Override
  public String explanation() {
    return "A discriminator whose weights are divided by their largest singular value: steady at high learning rates, at next to no cost.";
  }

  @Override
  public String source() {
    return "Miyato et al. 2018, Spectral Normalization for Generative Adversarial Networks, arXiv 1802.05957, in a small size";
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.ofEntries(
        Map.entry("loss", "hinge"),
        Map.entry("spectral-norm", 1L),
        Map.entry("latent", 8L),
        Map.entry("batch", 64L),
        Map.entry("lr-g", 1e-3),
        Map.entry("lr-d", 1e-3),
        Map.entry("adam-beta1", 0.5),
        Map.entry("average-decay", 0.999),
        Map.entry("lr-schedule", "linear"),
        Map.entry("normaliser-g", "batch"),
        Map.entry("steps", 10_000L));
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    return Light.untapered(settings, picture);
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    return HalvingTwice.discriminator(settings, 32, 4);
  }
}
