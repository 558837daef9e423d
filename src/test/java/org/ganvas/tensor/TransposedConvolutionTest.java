package org.ganvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** Against ND4J's own operation, which is slow but not ours; and by what the name means. */
class TransposedConvolutionTest {

  @ParameterizedTest(name = "{0}×{0}, stride {1}")
  @CsvSource({"1, 1", "3, 1", "5, 1", "7, 1", "3, 2", "4, 2", "5, 2", "6, 2"})
  void isNd4jsTransposedConvolutionWithTurnedKernels(int kernel, int stride) {
    int batch = 2;
    int in = 3;
    int out = 2;
    int height = 4;
    int width = 5;
    double[] picture = Values.normal(1, batch, in, height, width);
    double[] others = Values.normal(2, in, out, kernel, kernel);

    Tensor ours =
        Convolution.transposed(
            Values.constant(1, batch, in, height, width),
            Tensor.constant(NdArray.of(turned(others, in, out, kernel), out, in, kernel, kernel)),
            stride);

    INDArray result =
        Nd4j.create(DataType.DOUBLE, batch, out, (long) stride * height, (long) stride * width);
    Nd4j.exec(
        DynamicCustomOp.builder("deconv2d")
            .addInputs(
                Nd4j.createFromArray(picture).reshape('c', batch, in, height, width),
                Nd4j.createFromArray(others).reshape('c', in, out, kernel, kernel))
            .addOutputs(result)
            // Kernel, stride, padding, dilation, "same", NCHW, kernels as [in, out, k, k].
            .addIntegerArguments(kernel, kernel, stride, stride, 0, 0, 1, 1, 1, 0, 1)
            .build());
    assertThat(ours.shape()).containsExactly(result.shape());
    assertThat(Values.relativeError(ours.value().toDoubles(), result.dup('c').data().asDouble()))
        .isLessThan(1e-12);
  }

  @Property(tries = 60, seed = "7")
  void ofStrideTwoIsTheAdjointOfAConvolution(
      @ForAll @IntRange(min = 3, max = 6) int kernel,
      @ForAll @IntRange(min = 1, max = 3) int batch,
      @ForAll @IntRange(min = 1, max = 3) int in,
      @ForAll @IntRange(min = 1, max = 3) int out,
      @ForAll @IntRange(min = 1, max = 6) int height,
      @ForAll @IntRange(min = 1, max = 6) int width) {
    assertAdjoint(kernel, 2, batch, in, out, height, width);
  }

  @Property(tries = 30, seed = "7")
  void ofStrideOneIsTheAdjointOfAConvolution(
      @ForAll @IntRange(min = 0, max = 3) int half,
      @ForAll @IntRange(min = 1, max = 3) int batch,
      @ForAll @IntRange(min = 1, max = 3) int in,
      @ForAll @IntRange(min = 1, max = 3) int out,
      @ForAll @IntRange(min = 1, max = 6) int height,
      @ForAll @IntRange(min = 1, max = 6) int width) {
    assertAdjoint(2 * half + 1, 1, batch, in, out, height, width);
  }

  @ParameterizedTest
  @CsvSource({"4, 1", "2, 2", "7, 2", "3, 3"})
  void refusesWhatItCannotDo(int kernel, int stride) {
    Tensor x = Values.constant(1, 1, 1, 4, 4);
    Tensor weight = Values.constant(2, 1, 1, kernel, kernel);

    assertThatThrownBy(() -> Convolution.transposed(x, weight, stride))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no transposed convolution %d×%d of stride %d", kernel, kernel, stride);
  }

  /** 〈convolution(x), y〉 = 〈x, transposed(y)〉, which no other map but the adjoint fulfils. */
  private static void assertAdjoint(
      int kernel, int stride, int batch, int in, int out, int height, int width) {
    Tensor x = Values.constant(3, batch, in, (long) stride * height, (long) stride * width);
    Tensor y = Values.constant(4, batch, out, height, width);
    double[] kernels = Values.normal(5, out, in, kernel, kernel);
    Tensor weight = Tensor.constant(NdArray.of(kernels, out, in, kernel, kernel));
    Tensor turned =
        Tensor.constant(NdArray.of(turned(kernels, out, in, kernel), in, out, kernel, kernel));

    double there =
        Convolution.apply(x, weight, Window.same(kernel, stride)).times(y).sum().scalar();
    double back = Convolution.transposed(y, turned, stride).times(x).sum().scalar();

    assertThat(back).isCloseTo(there, within(1e-9 * (1 + Math.abs(there))));
  }

  /** From {@code [a, b, k, k]} to {@code [b, a, k, k]} with every kernel turned by half a turn. */
  private static double[] turned(double[] kernels, int a, int b, int k) {
    double[] turned = new double[kernels.length];
    for (int i = 0; i < a; i++) {
      for (int j = 0; j < b; j++) {
        for (int tap = 0; tap < k * k; tap++) {
          turned[(j * a + i) * k * k + k * k - 1 - tap] = kernels[(i * b + j) * k * k + tap];
        }
      }
    }
    return turned;
  }
}
