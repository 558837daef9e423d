package org.ganvas.recipe.architecture;

import java.util.List;
import java.util.Map;
import org.ganvas.nn.Activation;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Enlarge;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Normaliser;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** A generator that enlarges by nearest neighbours and then convolves. */
public record DcganUpsample() implements Recipe {

  @Override
  public String name() {
    return "dcgan-upsample";
  }

  @Override
  public String title() {
    return "DCGAN with upsampling";
  }

  @Override
  public String explanation() {
    return "Enlarges by nearest neighbours before each convolution, so that no checkerboard shows.";
  }

  @Override
  public String source() {
    return "Jacob Gildenblat 2016, keras-dcgan; Odena et al. 2016, Deconvolution and Checkerboard Artifacts";
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.ofEntries(
        Map.entry("normaliser-g", "batch"),
        Map.entry("lr-g", 2e-4),
        Map.entry("lr-d", 2e-4),
        Map.entry("adam-beta1", 0.5),
        Map.entry("dropout", 0.3),
        Map.entry("steps", 5_000L));
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    Activation tanh = new Activation.Tanh();
    Shape quarter = Quarter.of(picture, 128);
    Normaliser norm = Normaliser.ofGenerator(settings);
    return Chain.of(
        List.of(Dense.besideConvolutions(1024), tanh),
        List.of(new Dense(quarter.elements(), norm.leavesBias(), 0.02)),
        norm.layers(),
        List.of(tanh, new Reshape(quarter)),
        List.of(new Enlarge(), Convolve.of(64, 5, 1), tanh),
        List.of(new Enlarge(), Convolve.of(picture.size(0), 5, 1), tanh));
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    return new Dcgan().discriminator(settings, picture);
  }
}
