package org.ganvas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PointDatasetTest {
  private final PointDataset points =
      new PointDataset("three", new float[] {1, 2, -3, 4, 50, -60}, Optional.empty());

  @Test
  void pointsAreTrainedOnAsTheyAre() {
    float[] target = new float[4];

    points.copyNormalised(2, target, 1);

    assertThat(target).containsExactly(0, 50, -60, 0);
    assertThat(points.point(1)).isEqualTo(new Point(-3, 4));
  }

  @Test
  void anExampleIsTwoNumbers() {
    assertThat(points.count()).isEqualTo(3);
    assertThat(points.shape()).isEqualTo(List.of(2));
    assertThat(points.elements()).isEqualTo(2);
    assertThat(points.kind()).isEqualTo(ExampleKind.POINTS);
  }

  @Test
  void halfAPointIsRefused() {
    assertThatThrownBy(() -> new PointDataset("odd", new float[3], Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void someAreDifferentPointsFromEverywhereAndAlwaysTheSame() {
    float[] line = new float[2_000];
    for (int i = 0; i < 1_000; i++) {
      line[2 * i] = i;
    }
    PointDataset sorted = new PointDataset("line", line, Optional.empty());

    PointDataset some = sorted.some(100);

    Set<Double> seen = new HashSet<>();
    int late = 0;
    for (int i = 0; i < some.count(); i++) {
      seen.add(some.point(i).x());
      late += some.point(i).x() >= 500 ? 1 : 0;
    }
    assertThat(seen).hasSize(100);
    assertThat(late).isBetween(30, 70);
    assertThat(sorted.some(100).coordinates()).isEqualTo(some.coordinates());
    assertThat(sorted.some(1_000)).isSameAs(sorted);
  }

  @Test
  void theDigestTellsEveryBitOfACoordinate() {
    float next = Math.nextUp(2f);

    assertThat(points.digest())
        .isEqualTo(new PointDataset("other name", points.coordinates(), Optional.empty()).digest())
        .isNotEqualTo(
            new PointDataset("three", new float[] {1, next, -3, 4, 50, -60}, Optional.empty())
                .digest());
  }
}
