package org.ganvas.explore;

import java.util.OptionalInt;
import org.ganvas.data.ExampleKind;
import org.ganvas.nn.Shape;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * What is to be known of the generator that is explored.
 *
 * @param run the run's name
 * @param step iterations done when it was copied
 * @param latent numbers of a latent point
 * @param classes how many classes one can ask it for, 0 if it is unconditional
 * @param example the shape of what it makes: {@code [1, height, width]} or {@code [2]}
 * @param weights which of the run's generators it is
 * @param averaged whether the run keeps an average beside the generator as trained
 */
public record GeneratorView(
    String run,
    long step,
    int latent,
    int classes,
    Shape example,
    Weights weights,
    boolean averaged) {

  /** What it makes. */
  public ExampleKind kind() {
    return example.rank() == 1 ? ExampleKind.POINTS : ExampleKind.PICTURES;
  }

  /** Examples for people, from what the network gives. */
  Examples examples(float[] values) {
    return kind() == ExampleKind.POINTS
        ? new Examples.Points(values)
        : new Examples.Pictures(example.size(1), example.size(2), GreyLevels.of(values));
  }

  /** Whether it wants a class with every point. */
  public boolean isConditional() {
    return classes > 0;
  }

  /**
   * A point that this generator can be asked for: a conditional one that is given no class takes 0,
   * an unconditional one passes the class over.
   *
   * @throws ExploreException if the point is of another size or the class unknown
   */
  public LatentPoint checked(LatentPoint point) throws ExploreException {
    if (point.size() != latent) {
      throw new ExploreException(
          "A z of %d numbers does not fit the run %s, whose generator takes %d."
              .formatted(point.size(), run, latent));
    }
    return point.withClass(checkedClass(point.label()));
  }

  private OptionalInt checkedClass(OptionalInt label) throws ExploreException {
    if (classes == 0) {
      return OptionalInt.empty();
    }
    int asked = label.orElse(0);
    if (asked < 0 || asked >= classes) {
      throw new ExploreException(
          "The run %s knows the classes 0 to %d, not %d.".formatted(run, classes - 1, asked));
    }
    return OptionalInt.of(asked);
  }
}
