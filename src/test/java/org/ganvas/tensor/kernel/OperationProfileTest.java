package org.ganvas.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OperationProfileTest {

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void countsEveryOperationWithItsShape() {
    NdArray a = NdArray.filled(Precision.FLOAT32, 1, 20, 30);
    NdArray b = NdArray.filled(Precision.FLOAT32, 1, 30, 40);

    List<OperationProfile.Line> lines =
        OperationProfile.of(
            () -> {
              for (int i = 0; i < 3; i++) {
                Products.matmul(a, b);
              }
            });

    assertThat(lines).hasSize(1);
    OperationProfile.Line line = lines.get(0);
    assertThat(line.operation()).isEqualTo("product FLOAT32[20, 30] by FLOAT32[30, 40]");
    assertThat(line.calls()).isEqualTo(3);
    double flop = 2.0 * 20 * 30 * 40 * 3;
    assertThat(line.gflopPerSecond() * line.millis() * 1e6).isCloseTo(flop, within(flop * 1e-9));
  }

  @Test
  void anOperationThatUsesOthersCountsAsOne() {
    NdArray x = NdArray.filled(Precision.FLOAT32, 1, 50, 60);

    List<OperationProfile.Line> lines = OperationProfile.of(() -> Reductions.sumOfFeatures(x));

    assertThat(lines)
        .extracting(OperationProfile.Line::operation)
        .containsExactly("sum of features FLOAT32[60]");
  }

  @Test
  void theMostExpensiveComesFirst() {
    NdArray small = NdArray.filled(Precision.FLOAT32, 1, 2, 2);
    NdArray large = NdArray.filled(Precision.FLOAT32, 1, 500, 500);

    List<OperationProfile.Line> lines =
        OperationProfile.of(
            () -> {
              Products.matmul(small, small);
              Products.matmul(small, small);
              Products.matmul(large, large);
            });

    assertThat(lines).isSortedAccordingTo((a, b) -> Double.compare(b.millis(), a.millis()));
  }
}
