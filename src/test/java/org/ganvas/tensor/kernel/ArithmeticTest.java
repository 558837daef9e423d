package org.ganvas.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products in either arithmetic against sums of double precision. */
class ArithmeticTest {
  /** Of bfloat16, which has eight binary digits. */
  private static final double ROUNDING = 1.0 / 256;

  @BeforeAll
  static void start() {
    Engine.start(2);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void aProductInSinglePrecisionIsThatOfDouble(boolean transposeA, boolean transposeB) {
    assertThat(error(Arithmetic.SINGLE, transposeA, transposeB)).isLessThan(1e-6);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void aMixedProductDiffersByTheRoundingOfItsFactors(boolean transposeA, boolean transposeB)
      throws IOException {
    assumeBfloat16();

    assertThat(error(Arithmetic.MIXED, transposeA, transposeB)).isBetween(1e-4, ROUNDING);
  }

  @Test
  void mixedConvolutionsDifferByTheRoundingOfTheirFactors() throws IOException {
    assumeBfloat16();
    NdArray x = normal(1, 4, 16, 12, 12);
    NdArray weight = normal(2, 32, 16, 4, 4);
    Window window = Window.same(4, 2);
    NdArray gradient = normal(3, 4, 32, 6, 6);
    ConvolutionKernels exact = new Nd4jConvolutions();
    ConvolutionKernels fast = new OneDnnConvolutions();

    Convolutions.Gradient expected = exact.backward(x, weight, gradient, window);
    Convolutions.Gradient mixed =
        Arithmetic.MIXED.compute(() -> fast.backward(x, weight, gradient, window));

    assertThat(
            difference(
                Arithmetic.MIXED.compute(() -> fast.forward(x, weight, window)),
                exact.forward(x, weight, window)))
        .isBetween(1e-4, ROUNDING);
    assertThat(difference(mixed.input(), expected.input())).isBetween(1e-4, ROUNDING);
    assertThat(difference(mixed.weight(), expected.weight())).isBetween(1e-4, ROUNDING);
  }

  @Test
  void anArithmeticHoldsForItsComputationAlone() {
    assertThat(Arithmetic.MIXED.compute(Arithmetic::ofThread)).isEqualTo(Arithmetic.MIXED);
    assertThatThrownBy(
            () ->
                Arithmetic.MIXED.compute(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(Arithmetic.ofThread()).isEqualTo(Arithmetic.SINGLE);
  }

  private static double error(Arithmetic arithmetic, boolean transposeA, boolean transposeB) {
    NdArray a = transposeA ? normal(1, 70, 50) : normal(1, 50, 70);
    NdArray b = transposeB ? normal(2, 30, 70) : normal(2, 70, 30);
    NdArray exact = Products.matmul(wide(a), wide(b), transposeA, transposeB);
    return difference(
        arithmetic.compute(() -> Products.matmul(a, b, transposeA, transposeB)), exact);
  }

  /** Relative, of all numbers together. */
  private static double difference(NdArray actual, NdArray expected) {
    double[] one = actual.toDoubles();
    double[] other = expected.toDoubles();
    double squares = 0;
    double size = 0;
    for (int i = 0; i < one.length; i++) {
      squares += (one[i] - other[i]) * (one[i] - other[i]);
      size += other[i] * other[i];
    }
    return Math.sqrt(squares / size);
  }

  private static NdArray wide(NdArray x) {
    return NdArray.of(x.toDoubles(), x.shape());
  }

  private static NdArray normal(long seed, long... shape) {
    Random random = new Random(seed);
    NdArray array = NdArray.uninitialised(Precision.FLOAT32, shape);
    float[] values = new float[(int) array.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    array.fill(values);
    return array;
  }

  private static void assumeBfloat16() throws IOException {
    Path cpuinfo = Path.of("/proc/cpuinfo");
    assumeTrue(
        OneDnn.serves(Precision.FLOAT32)
            && Files.isReadable(cpuinfo)
            && Files.readString(cpuinfo).contains("avx512_bf16"));
  }
}
