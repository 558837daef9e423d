package org.ganvas.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdArrayTest {

  @BeforeAll
  static void start() {
    Engine.start(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16_384, 16_385, 50_000})
  void anArrayMadePartByPartIsTheWhole(int length) {
    NdArray made =
        NdArray.of(
            Precision.FLOAT32,
            (from, target) -> {
              for (int i = 0; i < target.length; i++) {
                target[i] = from + i;
              }
            },
            length);

    float[] values = made.toFloats();
    assertThat(values).hasSize(length);
    for (int i = 0; i < length; i++) {
      assertThat(values[i]).isEqualTo(i);
    }
  }

  @Test
  void whoeverAsksForNumbersGetsThemInCOrderWhateverTheirOrderInMemory() {
    NdArray pictures = counted(2, 3, 4, 5);

    NdArray channelsLast = pictures.in(MemoryOrder.CHANNELS_LAST);

    assertThat(channelsLast.order()).isEqualTo(MemoryOrder.CHANNELS_LAST);
    assertThat(channelsLast.shape()).containsExactly(2, 3, 4, 5);
    assertThat(channelsLast.size(1)).isEqualTo(3);
    assertThat(channelsLast.inMemoryOrder()).startsWith(0, 20, 40, 1, 21, 41);
    assertThat(channelsLast.toFloats()).isEqualTo(pictures.toFloats());
    assertThat(channelsLast.reshaped(2, 60).toFloats()).isEqualTo(pictures.toFloats());
    assertThat(channelsLast.kept().toFloats()).isEqualTo(pictures.toFloats());
    assertThat(channelsLast.in(MemoryOrder.C).toFloats()).isEqualTo(pictures.toFloats());
  }

  @Test
  void oneChannelIsLastAsItIs() {
    NdArray grey = counted(2, 1, 4, 5);

    assertThat(grey.in(MemoryOrder.CHANNELS_LAST)).isSameAs(grey);
  }

  @Test
  void operatorsTakeEitherOrder() {
    NdArray pictures = counted(2, 3, 20, 20);
    NdArray channelsLast = pictures.in(MemoryOrder.CHANNELS_LAST);

    assertThat(Elementwise.multiply(pictures, channelsLast).toFloats())
        .isEqualTo(Elementwise.multiply(pictures, pictures).toFloats());
    assertThat(Elementwise.add(channelsLast, pictures).toFloats())
        .isEqualTo(Elementwise.add(pictures, pictures).toFloats());
    assertThat(Reductions.sumOfFeatures(channelsLast).toFloats())
        .isEqualTo(Reductions.sumOfFeatures(pictures).toFloats());
  }

  @Test
  void aShapeOfOtherLengthIsRefused() {
    assertThatThrownBy(() -> counted(2, 3).reshaped(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has not as many numbers as [7]");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8192, 16_000, 16_001})
  void theSumOfSquaresIsThatOfDoublePrecision(int length) {
    NdArray x =
        NdArray.of(
            Precision.FLOAT32,
            (from, target) -> {
              for (int i = 0; i < target.length; i++) {
                target[i] = (float) Math.sin(from + i);
              }
            },
            length);
    double expected = 0;
    for (float value : x.toFloats()) {
      expected += (double) value * value;
    }

    assertThat(Reductions.sumOfSquares(x)).isCloseTo(expected, withinPercentage(1e-3));
  }

  private static NdArray counted(long... shape) {
    NdArray array = NdArray.uninitialised(Precision.FLOAT32, shape);
    float[] values = new float[(int) array.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    array.fill(values);
    return array;
  }
}
