package org.ganvas.recipe.architecture;

import static org.ganvas.recipe.TrainingSettings.DROPOUT;
import static org.ganvas.recipe.TrainingSettings.LEAKY_SLOPE;

import java.util.List;
import java.util.Map;
import org.ganvas.data.ExampleKind;
import org.ganvas.nn.Activation;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Normaliser;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** Two small dense networks for points of the plane, on which collapse shows in seconds. */
public record Toy() implements Recipe {
  private static final int UNITS = 128;

  @Override
  public String name() {
    return "toy";
  }

  @Override
  public String title() {
    return "Toy (2-D)";
  }

  @Override
  public String explanation() {
    return "Small dense networks for points of the plane: shows in seconds how a GAN collapses.";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public ExampleKind examples() {
    return ExampleKind.POINTS;
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.of(
        "dataset",
        "ring8",
        "latent",
        2L,
        "batch",
        100L,
        "lr-g",
        1e-3,
        "lr-d",
        1e-3,
        "adam-beta1",
        0.9,
        "steps",
        20_000L);
  }

  @Override
  public List<Layer> generator(Settings settings, Shape example) {
    List<Layer> hidden = hidden(settings, Normaliser.ofGenerator(settings));
    return Chain.of(hidden, hidden, List.of(Dense.of(example.elements())));
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape example) {
    List<Layer> hidden =
        Chain.of(
            hidden(settings, Normaliser.ofCritic(settings)),
            List.of(new Dropout(settings.get(DROPOUT))));
    return Chain.of(hidden, hidden, List.of(Dense.of(1)));
  }

  private static List<Layer> hidden(Settings settings, Normaliser norm) {
    return Chain.of(
        List.of(new Dense(UNITS, norm.leavesBias(), Dense.FAN_IN)),
        norm.layers(),
        List.of(new Activation.LeakyRelu(settings.get(LEAKY_SLOPE))));
  }
}
