package org.ganvas.recipe.architecture;

import static org.ganvas.recipe.TrainingSettings.DROPOUT;
import static org.ganvas.recipe.TrainingSettings.LEAKY_SLOPE;

import java.util.List;
import org.ganvas.nn.Activation;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.recipe.Normaliser;
import org.ganvas.recipe.Settings;

/** The discriminator that goes with generators that double the size twice. */
final class HalvingTwice {
  private HalvingTwice() {}

  /**
   * Two convolutions of stride 2, the second with twice the channels, and a score of all they see.
   * Slope, dropout and normaliser are those of the settings; the first convolution has none of the
   * last, as in Radford et al. 2016.
   *
   * @param settings the values in force
   * @param channels of the first convolution
   * @param kernel height and width of both
   */
  static List<Layer> discriminator(Settings settings, int channels, int kernel) {
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    Dropout dropout = new Dropout(settings.get(DROPOUT));
    Normaliser norm = Normaliser.ofCritic(settings);
    return Chain.of(
        List.of(Convolve.of(channels, kernel, 2), leaky, dropout),
        List.of(new Convolve(2 * channels, kernel, 2, norm.leavesBias())),
        norm.layers(),
        List.of(leaky, dropout, new Flatten(), Dense.besideConvolutions(1)));
  }
}
