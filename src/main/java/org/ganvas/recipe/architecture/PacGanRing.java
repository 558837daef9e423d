package org.ganvas.recipe.architecture;

import static org.ganvas.recipe.TrainingSettings.DROPOUT;

import java.util.List;
import java.util.Map;
import org.ganvas.data.ExampleKind;
import org.ganvas.nn.Activation;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Maxout;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Normaliser;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/**
 * The networks with which Lin et al. 2018 measure collapse on the ring and the grid; they are those
 * of Srivastava et al. 2017, VEEGAN, arXiv 1705.07761. What the paper leaves open is as in its
 * authors' program: weights N(0, 0.02²), biases 0 and none before a batch norm.
 */
public record PacGanRing() implements Recipe {
  private static final double DEVIATION = 0.02;

  @Override
  public String name() {
    return "pacgan-ring";
  }

  @Override
  public String title() {
    return "PacGAN's ring (2-D)";
  }

  @Override
  public String explanation() {
    return "The larger dense networks that papers measure collapse with on points of the plane.";
  }

  @Override
  public String source() {
    return "Lin et al. 2018, PacGAN, arXiv 1712.04086, section 4.1";
  }

  @Override
  public ExampleKind examples() {
    return ExampleKind.POINTS;
  }

  /** 400,000 iterations are the paper's 400 epochs. */
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
        1e-4,
        "lr-d",
        1e-4,
        "adam-beta1",
        0.8,
        "normaliser-g",
        "batch",
        "steps",
        400_000L);
  }

  @Override
  public List<Layer> generator(Settings settings, Shape example) {
    Normaliser norm = Normaliser.ofGenerator(settings);
    List<Layer> hidden =
        Chain.of(
            List.of(new Dense(400, norm.leavesBias(), DEVIATION)),
            norm.layers(),
            List.of(new Activation.Relu()));
    List<Layer> output = List.of(new Dense(example.elements(), true, DEVIATION));
    return Chain.of(hidden, hidden, hidden, hidden, output);
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape example) {
    List<Layer> hidden =
        Chain.of(
            List.of(new Maxout(200, 5, DEVIATION)),
            Normaliser.ofCritic(settings).layers(),
            List.of(new Dropout(settings.get(DROPOUT))));
    return Chain.of(hidden, hidden, hidden, List.of(new Dense(1, true, DEVIATION)));
  }
}
