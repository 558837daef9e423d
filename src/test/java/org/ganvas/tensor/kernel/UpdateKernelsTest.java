package org.ganvas.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody who changes parameters does to them what the formula says. */
class UpdateKernelsTest {
  private static final int LENGTH = 1037;
  private static final float TOLERANCE = 2e-6f;

  private final float[] parameter = normal(1);
  private final float[] gradient = normal(2);
  private final float[] squares = squared(normal(3));

  @BeforeAll
  static void start() {
    Engine.start(2);
  }

  static Stream<UpdateKernels> kernels() {
    return Stream.of(new JavaUpdates(), new Nd4jUpdates(), new OneDnnUpdates());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void blendsAnAverage(UpdateKernels kernels) {
    assumeServed(kernels);
    NdArray average = array(parameter);

    kernels.blend(average, array(gradient), 0.9, 0.3);

    assertEach(average, i -> 0.9 * parameter[i] + 0.3 * gradient[i]);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void anAverageOfWhichNothingIsKeptIsTheValue(UpdateKernels kernels) {
    assumeServed(kernels);
    NdArray average = array(parameter);
    NdArray averageOfSquares = array(squares);

    kernels.blend(average, array(gradient), 0, 1);
    kernels.blendSquares(averageOfSquares, array(gradient), 0);

    assertEach(average, i -> gradient[i]);
    assertEach(averageOfSquares, i -> gradient[i] * gradient[i]);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void blendsAnAverageOfSquares(UpdateKernels kernels) {
    assumeServed(kernels);
    NdArray average = array(squares);

    kernels.blendSquares(average, array(gradient), 0.999);

    assertEach(average, i -> 0.999 * squares[i] + 0.001 * gradient[i] * gradient[i]);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void stepsAgainstTheDeviation(UpdateKernels kernels) {
    assumeServed(kernels);
    NdArray stepped = array(parameter);

    kernels.step(stepped, array(gradient), array(squares), 0.01, 1e-8);

    assertEach(stepped, i -> parameter[i] - 0.01 * gradient[i] / (Math.sqrt(squares[i]) + 1e-8));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void clips(UpdateKernels kernels) {
    assumeServed(kernels);
    NdArray clipped = array(parameter);

    kernels.clip(clipped, 0.5);

    assertEach(clipped, i -> Math.max(-0.5, Math.min(0.5, parameter[i])));
  }

  private interface Formula {
    double at(int i);
  }

  private static void assertEach(NdArray array, Formula formula) {
    float[] values = array.toFloats();
    for (int i = 0; i < LENGTH; i++) {
      double expected = formula.at(i);
      assertThat((double) values[i])
          .isCloseTo(expected, within(TOLERANCE * (1 + Math.abs(expected))));
    }
  }

  private static void assumeServed(UpdateKernels kernels) {
    assumeTrue(!(kernels instanceof OneDnnUpdates) || OneDnn.serves(Precision.FLOAT32));
  }

  private static NdArray array(float[] values) {
    return NdArray.of(Precision.FLOAT32, values, values.length).kept();
  }

  private static float[] normal(long seed) {
    Random random = new Random(seed);
    float[] values = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static float[] squared(float[] values) {
    float[] squares = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      squares[i] = values[i] * values[i] + 1e-3f;
    }
    return squares;
  }
}
