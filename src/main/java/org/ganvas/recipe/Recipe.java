package org.ganvas.recipe;

import java.util.List;
import java.util.Map;
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

  /** Whether both networks are told the class of each example, which the dataset's labels give. */
  default boolean isConditional() {
    return false;
  }

  /**
   * The same architecture for that many classes; only a conditional one differs.
   *
   * @param classes at least 2
   */
  default Recipe forClasses(int classes) {
    return this;
  }

  /** The values it gives settings, by name; each of the setting's type. */
  Map<String, Object> defaults();

  /**
   * The generator's layers, from {@code [latent]} to the picture in [−1, 1].
   *
   * @param settings the values in force
   * @param picture the shape of a picture, {@code [channels, height, width]}
   * @throws org.ganvas.nn.ShapeMismatch if this architecture cannot make such pictures
   */
  List<Layer> generator(Settings settings, Shape picture);

  /**
   * The discriminator's layers, from the picture to one raw score.
   *
   * @param settings the values in force
   * @param picture the shape of a picture, {@code [channels, height, width]}
   * @throws org.ganvas.nn.ShapeMismatch if this architecture cannot take such pictures
   */
  List<Layer> discriminator(Settings settings, Shape picture);
}
