package org.ganvas.recipe.method;

import java.util.List;
import java.util.Optional;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.nn.ShapeMismatch;
import org.ganvas.recipe.Settings;

/** What the discriminator of some settings is made of, whatever it is shown. */
final class CriticNetwork {
  /** A picture that can be halved often, and a point of the plane. */
  private static final List<Shape> EXAMPLES = List.of(Shape.of(1, 32, 32), Shape.of(2));

  private CriticNetwork() {}

  /** Whether it has a layer of that kind. */
  static boolean has(Settings settings, Class<? extends Layer> kind) {
    return EXAMPLES.stream()
        .map(example -> layers(settings, example))
        .flatMap(Optional::stream)
        .findFirst()
        .map(layers -> layers.stream().anyMatch(kind::isInstance))
        .orElse(false);
  }

  /** Why no gradient of single examples can be asked for, or empty. */
  static Optional<String> whyNoGradientOfExamples(Settings settings) {
    return has(settings, BatchNorm.class)
        ? Optional.of(
            "The discriminator has batch norm, through which no example has a slope of its own; take one without it, with layer norm say.")
        : Optional.empty();
  }

  private static Optional<List<Layer>> layers(Settings settings, Shape example) {
    try {
      return Optional.of(settings.recipe().discriminator(settings, example));
    } catch (ShapeMismatch e) {
      return Optional.empty();
    }
  }
}
