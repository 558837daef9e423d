package org.ganvas.explore;

import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.data.ExampleKind;

/**
 * Where in the latent space is this picture? Gradient descent on z through the generator, whose
 * weights stay as they are: Creswell and Bharath 2018, Inverting the Generator of a GAN, arXiv
 * 1802.05701, with Adam and the mean squared error of pixels. It starts from the best of many
 * random points, several at once, since some get stuck.
 *
 * @param target in [−1, 1] as networks see a picture, or x and y of a point
 * @param label the class that is asked for; empty to try all classes of a conditional generator
 * @param effort how thoroughly
 */
public record Inversion(float[] target, OptionalInt label, Effort effort)
    implements Search<Attempt> {

  /**
   * How thorough a search is.
   *
   * @param candidates random points, the best of which are started from
   * @param starts how many of them
   * @param steps of Adam at most
   * @param rate learning rate of the first step; it falls to 0 along a half cosine
   * @param tolerance the error, as {@link Attempt} has it, at which it ends
   * @param seed of the random points
   */
  public record Effort(
      int candidates, int starts, int steps, double rate, double tolerance, long seed) {

    /** What a few seconds are enough for. */
    public static Effort standard() {
      return new Effort(1_000, 4, 200, 0.1, 0.5, 1);
    }
  }

  /** Of a picture in grey levels, row after row, 0 black. */
  public static Inversion ofPicture(byte[] grey) {
    return new Inversion(GreyLevels.normalised(grey), OptionalInt.empty(), Effort.standard());
  }

  /** Of an example. */
  public static Inversion of(Dataset dataset, int index) {
    float[] target = new float[dataset.elements()];
    dataset.copyNormalised(index, target, 0);
    return new Inversion(target, OptionalInt.empty(), Effort.standard());
  }

  /** Within one class only. */
  public Inversion within(OptionalInt only) {
    return new Inversion(target, only, effort);
  }

  /** More or less thorough. */
  public Inversion with(Effort other) {
    return new Inversion(target, label, other);
  }

  @Override
  public Steps<Attempt> begin(ExploredGenerator generator) throws ExploreException {
    GeneratorView view = generator.view();
    if (target.length != view.example().elements()) {
      throw new ExploreException(
          "The %s sought has %d numbers, but the run %s makes %s."
              .formatted(
                  view.kind().word(1), target.length, view.run(), view.example().toString()));
    }
    if (label.isPresent()) {
      view.checked(new LatentPoint(new float[view.latent()], label));
    }
    return new Descent(this, generator);
  }

  /** From the mean squared error in the network's numbers to what people see. */
  double error(ExampleKind kind, double meanSquare) {
    return Math.sqrt(meanSquare) * (kind == ExampleKind.PICTURES ? 127.5 : 1);
  }
}
