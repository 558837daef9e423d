package org.ganvas.recipe.architecture;

import static org.ganvas.recipe.TrainingSettings.DROPOUT;
import static org.ganvas.recipe.TrainingSettings.LEAKY_SLOPE;

import java.util.List;
import java.util.Map;
import org.ganvas.nn.Activation;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Normaliser;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** Fully connected networks, as in the first paper on GANs. */
public record DenseRecipe() implements Recipe {

  @Override
  public String name() {
    return "dense";
  }

  @Override
  public String title() {
    return "Dense";
  }

  @Override
  public String explanation() {
    return "Fully connected networks only; quick and simple, with noisy strokes.";
  }

  @Override
  public String source() {
    return "Goodfellow et al. 2014, Generative Adversarial Nets, arXiv 1406.2661, the MNIST experiment";
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.of("steps", 20_000L);
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    Normaliser norm = Normaliser.ofGenerator(settings);
    return Chain.of(
        List.of(hidden(256, norm)),
        norm.layers(),
        List.of(leaky, hidden(512, norm)),
        norm.layers(),
        List.of(leaky, hidden(1024, norm)),
        norm.layers(),
        List.of(leaky, Dense.of(picture.elements())),
        List.of(new Activation.Tanh(), new Reshape(picture)));
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    Dropout dropout = new Dropout(settings.get(DROPOUT));
    Normaliser norm = Normaliser.ofCritic(settings);
    return Chain.of(
        List.of(new Flatten(), Dense.of(1024), leaky, dropout),
        List.of(hidden(512, norm)),
        norm.layers(),
        List.of(leaky, dropout, hidden(256, norm)),
        norm.layers(),
        List.of(leaky, dropout, Dense.of(1)));
  }

  private static Dense hidden(int units, Normaliser norm) {
    return new Dense(units, norm.leavesBias(), Dense.FAN_IN);
  }
}
