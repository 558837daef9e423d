package org.ganvas.recipe;

import java.util.List;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.ExampleNorm;
import org.ganvas.nn.ExampleNorm.Over;
import org.ganvas.nn.Layer;
import org.ganvas.recipe.SettingInfo.Group;

/**
 * What stands where an architecture has room for a normalisation.
 *
 * @param choice its name and paper
 * @param layers to put where it belongs: one or none
 */
public record Normaliser(Choice choice, List<Layer> layers) {
  private static final List<Normaliser> ALL =
      List.of(
          new Normaliser(new Choice("none", "None", "Nothing is normalised.", ""), List.of()),
          new Normaliser(
              new Choice(
                  "batch",
                  "Batch norm",
                  "Every feature by its mean and variance over the batch; the usual choice for a generator.",
                  "Ioffe and Szegedy 2015, arXiv 1502.03167"),
              List.of(BatchNorm.standard())),
          new Normaliser(
              new Choice(
                  "layer",
                  "Layer norm",
                  "Every example by its own mean and variance; goes with a gradient penalty.",
                  "Ba et al. 2016, Layer Normalization, arXiv 1607.06450"),
              List.of(new ExampleNorm(Over.LAYER))),
          new Normaliser(
              new Choice(
                  "instance",
                  "Instance norm",
                  "Every channel of every example by its own mean and variance; takes contrast out of a picture.",
                  "Ulyanov et al. 2016, Instance Normalization, arXiv 1607.08022"),
              List.of(new ExampleNorm(Over.CHANNEL))));

  /** The generator's; a recipe says which it comes with. */
  public static final ChoiceSetting GENERATOR =
      setting("normaliser-g", "Normaliser G", "generator");

  /** The discriminator's. */
  public static final ChoiceSetting CRITIC =
      setting("normaliser-d", "Normaliser D", "discriminator");

  /** Copies the list. */
  public Normaliser {
    layers = List.copyOf(layers);
  }

  /** The one that settings choose for the generator. */
  public static Normaliser ofGenerator(Settings settings) {
    return named(settings.get(GENERATOR));
  }

  /** The one that settings choose for the discriminator. */
  public static Normaliser ofCritic(Settings settings) {
    return named(settings.get(CRITIC));
  }

  /**
   * Whether a layer before it needs a bias: not where the bias would be subtracted again with the
   * mean, or stand beside the normaliser's own shift.
   */
  public boolean leavesBias() {
    return layers.isEmpty();
  }

  private static Normaliser named(String name) {
    return ALL.stream().filter(n -> n.choice().name().equals(name)).findFirst().orElseThrow();
  }

  private static ChoiceSetting setting(String name, String label, String network) {
    return new ChoiceSetting(
        SettingInfo.of(
            name,
            label,
            Group.ARCHITECTURE,
            "",
            "How the activations of the %s are normalised, where its architecture has room for it."
                .formatted(network),
            ""),
        ALL.stream().map(Normaliser::choice).toList(),
        false,
        "none");
  }
}
