package org.ganvas.recipe.architecture;

import java.util.List;
import org.ganvas.nn.AuxiliaryClassifier;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Concatenation;
import org.ganvas.nn.ConditionalBatchNorm;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Embedding;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Projection;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Conditions;
import org.ganvas.recipe.Settings;

/**
 * The places where a label may enter a convolutional generator and discriminator. The settings say
 * which of them are used; the others are as without labels.
 *
 * @param settings the values in force
 * @param classes how many there are
 */
record Conditioning(Settings settings, int classes) {
  /** Numbers a class is embedded in, as the common MNIST example has it. */
  private static final int EMBEDDED = 50;

  /**
   * What a generator starts from.
   *
   * @param planes the planes that noise makes, ending in {@code [channels, height, width]}
   * @param size their height and width
   */
  List<Layer> start(List<Layer> planes, Shape size) {
    return settings.get(Conditions.GENERATOR).equals(Conditions.CONCATENATION)
        ? List.of(beside(planes, size))
        : planes;
  }

  /** A generator's normalisation: the usual one, or each class's own. */
  Layer batchNorm() {
    return normalisesByClass() ? ConditionalBatchNorm.of(classes) : BatchNorm.standard();
  }

  /** Whether a generator that has no normalisation needs one for the label to enter. */
  boolean normalisesByClass() {
    return settings.get(Conditions.GENERATOR).equals(Conditions.BATCH_NORM);
  }

  /** What a discriminator does first with a picture. */
  List<Layer> seen(Shape picture) {
    return settings.get(Conditions.CRITIC).equals(Conditions.CONCATENATION)
        ? List.of(beside(List.of(), picture))
        : List.of();
  }

  /** A discriminator's last layer, from a row of features to the score. */
  Layer score() {
    return switch (settings.get(Conditions.CRITIC)) {
      case Conditions.PROJECTION -> new Projection(classes);
      case Conditions.CLASSIFIER -> new AuxiliaryClassifier(classes);
      default -> Dense.besideConvolutions(1);
    };
  }

  /** Planes, and one more that the label makes. */
  private Layer beside(List<Layer> planes, Shape size) {
    int height = size.size(1);
    int width = size.size(2);
    List<Layer> label =
        List.of(
            new Embedding(classes, EMBEDDED),
            Dense.besideConvolutions(height * width),
            Reshape.to(1, height, width));
    return new Concatenation(List.of(planes, label));
  }
}
