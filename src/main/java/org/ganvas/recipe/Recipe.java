package org.ganvas.recipe;

import java.util.List;
import java.util.Map;
import org.ganvas.data.ExampleKind;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;

/**
 * An architecture with defaults that train it well. A new recipe is one file that implements this
 * and one line in the catalogue.
 */
public interface Recipe {

  /** Kebab-case and unique, as typed on the command line. */
  String name();

  /** As the window shows it. */
  String title();

  /** One sentence. */
  String explanation();

  /** The paper or site it comes from, empty when it is ours. */
  String source();

  /** What it is made for; one that trains on points names its own {@code dataset} as default. */
  default ExampleKind examples() {
    return ExampleKind.PICTURES;
  }

  /** The values it gives settings, by name; each of the setting's type. */
  Map<String, Object> defaults();

  /**
   * The generator's layers, from {@code [latent]} to the picture in [−1, 1] or the point.
   *
   * @param settings the values in force
   * @param example the shape of an example, {@code [channels, height, width]} or {@code [2]}
   * @throws org.ganvas.nn.ShapeMismatch if this architecture cannot make such examples
   */
  List<Layer> generator(Settings settings, Shape example);

  /**
   * The discriminator's layers, from the example to one raw score.
   *
   * @param settings the values in force
   * @param example the shape of an example, {@code [channels, height, width]} or {@code [2]}
   * @throws org.ganvas.nn.ShapeMismatch if this architecture cannot take such examples
   */
  List<Layer> discriminator(Settings settings, Shape example);
}
