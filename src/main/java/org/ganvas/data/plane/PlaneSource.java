package org.ganvas.data.plane;

import java.util.Optional;
import org.ganvas.data.DatasetSource;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.Modes;
import org.ganvas.data.Point;
import org.ganvas.data.PointDataset;
import org.ganvas.tensor.RandomStream;

/** Points that a formula draws: the same ones at each call and on every machine. */
public interface PlaneSource extends DatasetSource {
  /** How many points there are, as in Lin et al. 2018, PacGAN, arXiv 1712.04086. */
  int COUNT = 100_000;

  /** Where the randomness of all these datasets starts. */
  long SEED = 1;

  /** What the points are drawn from, where that is a mixture. */
  default Optional<Modes> modes() {
    return Optional.empty();
  }

  /**
   * One of the points.
   *
   * @param n its number, from 0
   * @param draws its randomness
   */
  Point point(int n, Draws draws);

  @Override
  default ExampleKind kind() {
    return ExampleKind.POINTS;
  }

  @Override
  default String source() {
    return "";
  }

  @Override
  default PointDataset load() {
    RandomStream stream = RandomStream.of(SEED).named(name());
    float[] coordinates = new float[2 * COUNT];
    for (int n = 0; n < COUNT; n++) {
      Point point = point(n, new Draws(stream.at(n)));
      coordinates[2 * n] = (float) point.x();
      coordinates[2 * n + 1] = (float) point.y();
    }
    return new PointDataset(name(), coordinates, modes());
  }
}
