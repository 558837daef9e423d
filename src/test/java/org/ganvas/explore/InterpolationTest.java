package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.ganvas.training.SeedNoise;
import org.junit.jupiter.api.Test;

class InterpolationTest {
  private static final double ROOT_HALF = Math.sqrt(0.5);

  @Test
  void theMiddleOfAQuarterCircleIsOnIt() {
    assertPoint(spherical(0.5, new float[] {1, 0}, 0, 1), ROOT_HALF, ROOT_HALF);
    assertPoint(spherical(1 / 3.0, new float[] {1, 0}, 0, 1), Math.sqrt(0.75), 0.5);
  }

  @Test
  void theLengthGoesEvenlyFromOneToTheOther() {
    assertPoint(spherical(0.5, new float[] {1, 0}, 0, 3), 2 * ROOT_HALF, 2 * ROOT_HALF);
  }

  @Test
  void betweenParallelPointsItIsStraight() {
    assertPoint(spherical(0.25, new float[] {1, 2}, 3, 6), 1.5, 3);
    assertPoint(spherical(0.5, new float[] {1, 2}, 1, 2), 1, 2);
  }

  @Test
  void fromTheOriginItIsStraight() {
    assertPoint(spherical(0.25, new float[] {0, 0}, 4, 8), 1, 2);
    assertPoint(spherical(0.25, new float[] {4, 8}, 0, 0), 3, 6);
    assertPoint(spherical(0.25, new float[] {0, 0}, 0, 0), 0, 0);
  }

  @Test
  void toTheOppositePointItGoesRoundTheOrigin() {
    assertPoint(spherical(0.5, new float[] {2, 0, 0}, -2, 0, 0), 0, 2, 0);
    assertPoint(spherical(1 / 6.0, new float[] {2, 0, 0}, -2, 0, 0), Math.sqrt(3), 1, 0);
    assertPoint(spherical(0.5, new float[] {1}, -1), 0);
  }

  @Property
  void theAngleGrowsEvenlyAndTheLengthStays(@ForAll @DoubleRange(min = 0, max = 1) double t) {
    float[] a = unit(1);
    float[] b = unit(2);

    float[] z = Interpolation.SPHERICAL.between(LatentPoint.of(a), LatentPoint.of(b), t).z();

    double whole = Math.acos(dot(a, b));
    assertThat(Math.sqrt(dot(z, z))).isCloseTo(1, within(1e-6));
    assertThat(dot(a, z)).isCloseTo(Math.cos(t * whole), within(1e-6));
    assertThat(dot(b, z)).isCloseTo(Math.cos((1 - t) * whole), within(1e-6));
  }

  @Test
  void aPathHasBothEndsExactlyAndEvenSteps() {
    LatentPoint a = LatentPoint.of(0.1f, 0.7f);
    LatentPoint b = LatentPoint.of(-1.3f, 0.2f);

    List<LatentPoint> linear = new Path(a, b, Interpolation.LINEAR, 3).points();
    assertThat(linear).hasSize(3).startsWith(a).endsWith(b);
    assertPoint(linear.get(1).z(), -0.6, 0.45);

    assertThat(new Path(a, b, Interpolation.SPHERICAL, 7).points()).startsWith(a).endsWith(b);
  }

  @Test
  void anAnalogyTakesAwayAndAdds() {
    LatentPoint answer =
        new Analogy(LatentPoint.of(1, 2), LatentPoint.of(0.5f, 0), LatentPoint.of(4, -1)).point();

    assertThat(answer).isEqualTo(LatentPoint.of(4.5f, 1));
  }

  @Test
  void aMapHasItsCentreInTheMiddleAndItsReachAtTheEdges() {
    LatentPoint centre = LatentPoint.of(1, 2, 3);
    LatentMap map = LatentMap.ofCoordinates(centre, 0, 2, 2, 5, 3);

    assertThat(map.points()).hasSize(15);
    assertThat(map.points().get(7)).isEqualTo(centre).isEqualTo(map.at(2, 1));
    assertThat(map.at(0, 0)).isEqualTo(LatentPoint.of(-1, 2, 1));
    assertThat(map.at(4, 2)).isEqualTo(LatentPoint.of(3, 2, 5));
  }

  private static float[] spherical(double t, float[] a, float... b) {
    return Interpolation.SPHERICAL.between(LatentPoint.of(a), LatentPoint.of(b), t).z();
  }

  private static float[] unit(long seed) {
    float[] z = SeedNoise.point(seed, 0, 100);
    double length = Math.sqrt(dot(z, z));
    for (int i = 0; i < z.length; i++) {
      z[i] /= (float) length;
    }
    return z;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static void assertPoint(float[] z, double... expected) {
    assertThat(z).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) z[i]).isCloseTo(expected[i], within(1e-6));
    }
  }
}
