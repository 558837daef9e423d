package org.ganvas.recipe.architecture;

import static org.ganvas.recipe.TrainingSettings.LEAKY_SLOPE;

import java.util.List;
import java.util.Map;
import org.ganvas.nn.Activation;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Normaliser;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** The deep convolutional GAN in the size of the TensorFlow tutorial. */
public record Dcgan() implements Recipe {

  @Override
  public String name() {
    return "dcgan";
  }

  @Override
  public String title() {
    return "DCGAN";
  }

  @Override
  public String explanation() {
    return "Convolutions with batch norm: the classic picture GAN; sharp, and slow without a GPU.";
  }

  @Override
  public String source() {
    return "Radford et al. 2016, Unsupervised Representation Learning with Deep Convolutional GANs, arXiv 1511.06434, in the size of the TensorFlow tutorial";
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.of(
        "normaliser-g",
        "batch",
        "leaky-slope",
        0.3,
        "dropout",
        0.3,
        "lr-g",
        1e-4,
        "lr-d",
        1e-4,
        "adam-beta1",
        0.9,
        "steps",
        5_000L);
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    Shape quarter = Quarter.of(picture, 256);
    Normaliser norm = Normaliser.ofGenerator(settings);
    boolean bias = norm.leavesBias();
    return Chain.of(
        List.of(new Dense(quarter.elements(), bias, 0.02)),
        norm.layers(),
        List.of(leaky, new Reshape(quarter), new ConvolveTransposed(128, 5, 1, bias)),
        norm.layers(),
        List.of(leaky, new ConvolveTransposed(64, 5, 2, bias)),
        norm.layers(),
        List.of(leaky, new ConvolveTransposed(picture.size(0), 5, 2, false)),
        List.of(new Activation.Tanh()));
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    return HalvingTwice.discriminator(settings, 64, 5);
  }
}
