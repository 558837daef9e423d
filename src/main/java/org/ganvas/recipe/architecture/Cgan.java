package org.ganvas.recipe.architecture;

import static org.ganvas.recipe.TrainingSettings.DROPOUT;
import static org.ganvas.recipe.TrainingSettings.LEAKY_SLOPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ganvas.nn.Activation;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/**
 * The conditional GAN: both networks see the label as one more plane.
 *
 * @param classes how many the networks are for
 */
public record Cgan(int classes) implements Recipe {
  private static final int CHANNELS = 128;

  /** For ten digits. */
  public Cgan() {
    this(10);
  }

  @Override
  public String name() {
    return "cgan";
  }

  @Override
  public String title() {
    return "Conditional GAN";
  }

  @Override
  public String explanation() {
    return "Both networks are told the class, so one can ask for a digit; large, and slow without a GPU.";
  }

  @Override
  public String source() {
    return "Mirza and Osindero 2014, Conditional Generative Adversarial Nets, arXiv 1411.1784, with convolutions";
  }

  @Override
  public boolean isConditional() {
    return true;
  }

  @Override
  public Recipe forClasses(int count) {
    return new Cgan(count);
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.of("dropout", 0.4, "steps", 5_000L);
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    Conditioning label = new Conditioning(settings, classes);
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    Shape quarter = Quarter.of(picture, CHANNELS);
    List<Layer> layers = new ArrayList<>();
    layers.addAll(
        label.start(
            List.of(Dense.besideConvolutions(quarter.elements()), leaky, new Reshape(quarter)),
            quarter));
    layers.addAll(doubling(label, leaky));
    layers.addAll(doubling(label, leaky));
    layers.add(Convolve.of(picture.size(0), 7, 1));
    layers.add(new Activation.Tanh());
    return layers;
  }

  private static List<Layer> doubling(Conditioning label, Activation leaky) {
    return label.normalisesByClass()
        ? List.of(new ConvolveTransposed(CHANNELS, 4, 2, false), label.batchNorm(), leaky)
        : List.of(new ConvolveTransposed(CHANNELS, 4, 2, true), leaky);
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    Conditioning label = new Conditioning(settings, classes);
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    List<Layer> layers = new ArrayList<>();
    layers.addAll(label.seen(picture));
    layers.addAll(
        List.of(
            Convolve.of(CHANNELS, 3, 2),
            leaky,
            Convolve.of(CHANNELS, 3, 2),
            leaky,
            new Flatten(),
            new Dropout(settings.get(DROPOUT)),
            label.score()));
    return layers;
  }
}
