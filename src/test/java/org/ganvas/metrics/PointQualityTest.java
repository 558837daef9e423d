package org.ganvas.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.ganvas.data.DatasetException;
import org.ganvas.data.PointDataset;
import org.ganvas.data.plane.Moons;
import org.junit.jupiter.api.Test;

class PointQualityTest {

  private static PointDataset points(float... coordinates) {
    return new PointDataset("points", coordinates, Optional.empty());
  }

  /** The first 2,500 of the moons, or the 2,500 after them: drawn alike, none twice. */
  private static PointDataset moons(int from) {
    float[] all = new Moons().load().coordinates();
    return points(Arrays.copyOfRange(all, 2 * from, 2 * from + 5_000));
  }

  @Test
  void equalPointsAreWhollyPreciseAndCoveredAtNoDistance() throws DatasetException {
    PointDataset five = points(0, 0, 1, 0, 0, 1, 5, 5, -3, 2);

    assertThat(PointQuality.of(five, five)).isEqualTo(new PointQuality(5, 1, 1, 0));
  }

  @Test
  void theEnergyOfTwoLumpsIsOne() throws DatasetException {
    PointDataset here = points(0, 0, 0, 0, 0, 0, 0, 0);
    PointDataset there = points(3, 4, 3, 4, 3, 4, 3, 4);

    assertThat(PointQuality.of(here, there)).isEqualTo(new PointQuality(4, 0, 0, 1));
  }

  @Test
  void theEnergyOfAnInterval() throws DatasetException {
    // Pairs: across 2 of 4 at distance 1 (mean ½), within the real 2 of 4 (½), within the samples
    // 0.
    PointDataset collapsed = points(0, 0, 0, 0, 0, 0, 0, 0);
    PointDataset real = points(0, 0, 0, 0, 1, 0, 1, 0);

    assertThat(PointQuality.of(collapsed, real).energy()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void samplesOfTheSameDistributionAreNearlyPerfect() throws DatasetException {
    PointQuality same = PointQuality.of(moons(0), moons(2_500));

    assertThat(same.samples()).isEqualTo(2_500);
    assertThat(same.precision()).isGreaterThan(0.93);
    assertThat(same.recall()).isGreaterThan(0.93);
    assertThat(same.energy()).isLessThan(0.002);
  }

  @Test
  void oneMoonIsPreciseAndMissesHalf() throws DatasetException {
    float[] all = new Moons().load().coordinates();
    float[] one = new float[5_000];
    for (int i = 0; i < 2_500; i++) {
      one[2 * i] = all[4 * i];
      one[2 * i + 1] = all[4 * i + 1];
    }
    PointQuality quality = PointQuality.of(points(one), moons(2_500));

    assertThat(quality.precision()).isGreaterThan(0.93);
    assertThat(quality.recall()).isBetween(0.4, 0.6);
    assertThat(quality.energy()).isGreaterThan(0.05);
  }

  @Test
  void aCloudIsCoveringAndImprecise() throws DatasetException {
    float[] cloud = new float[5_000];
    for (int i = 0; i < 2_500; i++) {
      cloud[2 * i] = -2 + 5f * (i % 50) / 49;
      cloud[2 * i + 1] = -2 + 4f * (i / 50) / 49;
    }
    PointQuality quality = PointQuality.of(points(cloud), moons(0));

    assertThat(quality.precision()).isLessThan(0.3);
    assertThat(quality.recall()).isGreaterThan(0.9);
  }

  @Test
  void unitsDoNotMatter() throws DatasetException {
    PointDataset some = moons(0);
    PointDataset others = points(shrunk(moons(2_500).coordinates(), 0.9f));
    PointQuality plain = PointQuality.of(some, others);
    PointQuality scaled =
        PointQuality.of(
            points(shrunk(some.coordinates(), 1024)), points(shrunk(others.coordinates(), 1024)));

    assertThat(scaled.precision()).isEqualTo(plain.precision());
    assertThat(scaled.recall()).isEqualTo(plain.recall());
    assertThat(scaled.energy()).isCloseTo(plain.energy(), within(1e-9));
  }

  @Test
  void tooFewPointsAreSaid() {
    assertThatThrownBy(() -> PointQuality.of(points(0, 0, 1, 1), moons(0)))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "2 samples and 2500 points of points are too few to compare; at least 4 of each are wanted.");
  }

  private static float[] shrunk(float[] coordinates, float factor) {
    float[] other = coordinates.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] = other[i] * factor;
    }
    return other;
  }
}
