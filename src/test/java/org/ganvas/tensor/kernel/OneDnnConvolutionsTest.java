package org.ganvas.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ganvas.tensor.Values;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Against ND4J's own convolutions, which share no code with them but the processor. */
class OneDnnConvolutionsTest {
  private static final int THREADS = 2;
  private static final List<String> RESULTS =
      List.of(
          "output",
          "output with bias",
          "input gradient",
          "weight gradient",
          "weight gradient beside the bias",
          "bias gradient");
  private static final ConvolutionKernels ND4J = new Nd4jConvolutions();
  private static ConvolutionKernels oneDnn;

  @BeforeAll
  static void load() {
    Engine.start(THREADS);
    boolean expected =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64")
            && System.getProperty("ganvas.kernels") == null;
    assumeTrue(OneDnn.serves(Precision.FLOAT32) || expected, "no natives of oneDNN here");
    assertThat(OneDnn.serves(Precision.FLOAT32)).isTrue();
    oneDnn = new OneDnnConvolutions();
  }

  @ParameterizedTest(name = "{0}×{1}×{2}×{3} to {4}, kernel {5} ÷ {6}, padding {7}")
  @CsvSource({
    // wgan, wgan-gp
    "64, 1, 28, 28, 64, 4, 2, -1",
    "64, 64, 14, 14, 128, 4, 2, -1",
    "64, 128, 7, 7, 512, 2, 1, 1",
    "64, 128, 14, 14, 256, 2, 1, 1",
    "64, 64, 28, 28, 1, 4, 1, -1",
    // dcgan
    "128, 256, 7, 7, 128, 5, 1, -1",
    "128, 128, 7, 7, 256, 3, 1, 1",
    "128, 64, 14, 14, 4, 3, 1, 1",
    "128, 1, 28, 28, 64, 5, 2, -1",
    "128, 64, 14, 14, 128, 5, 2, -1",
    // cgan
    "128, 129, 7, 7, 512, 2, 1, 1",
    "128, 128, 14, 14, 512, 2, 1, 1",
    "128, 128, 28, 28, 1, 7, 1, -1",
    "128, 2, 28, 28, 128, 3, 2, -1",
    "128, 128, 14, 14, 128, 3, 2, -1",
  })
  void agreesWithNd4jAtTheWorkloadsShapes(
      int batch, int in, int height, int width, int out, int kernel, int stride, int padding) {
    agree(batch, in, height, width, out, new Window(kernel, stride, padding));
  }

  static Stream<Arguments> oddShapes() {
    List<Arguments> shapes = new ArrayList<>();
    for (int kernel = 1; kernel <= 7; kernel++) {
      for (int stride = 1; stride <= 2; stride++) {
        for (int padding = Window.SAME; padding <= 2; padding++) {
          if (padding < kernel) {
            shapes.add(Arguments.of(1, 3, 9, 12, 5, kernel, stride, padding));
            shapes.add(Arguments.of(3, 1, 11, 8, 1, kernel, stride, padding));
            shapes.add(Arguments.of(2, 33, 9, 12, 1, kernel, stride, padding));
          }
        }
      }
    }
    return shapes.stream();
  }

  @ParameterizedTest(name = "{0}×{1}×{2}×{3} to {4}, kernel {5} ÷ {6}, padding {7}")
  @MethodSource("oddShapes")
  void agreesWithNd4jAtOddShapes(
      int batch, int in, int height, int width, int out, int kernel, int stride, int padding) {
    agree(batch, in, height, width, out, new Window(kernel, stride, padding));
  }

  private static void agree(int batch, int in, int height, int width, int out, Window window) {
    Case some = new Case(1, batch, in, height, width, out, window);

    List<float[]> found = some.everything(oneDnn);
    List<float[]> expected = some.everything(ND4J);

    for (int i = 0; i < found.size(); i++) {
      assertThat(Values.relativeError(wide(found.get(i)), wide(expected.get(i))))
          .as("%s", RESULTS.get(i))
          .isLessThan(1e-5);
    }
  }

  @Test
  void bothHalvesAreTheSeparateOnes() {
    Case some = new Case(2, 4, 3, 10, 9, 6, Window.same(4, 2));
    Convolutions.Gradient both = oneDnn.backward(some.x, some.weight, some.gradient, some.window);

    List<float[]> separate = some.everything(oneDnn);
    assertThat(both.input().toFloats()).isEqualTo(separate.get(2));
    assertThat(both.weight().toFloats()).isEqualTo(separate.get(3));
  }

  @Test
  void repeatsItselfToTheBit() {
    Case some = new Case(3, 64, 64, 14, 14, 128, Window.same(4, 2));
    List<float[]> first = some.everything(oneDnn);

    for (int i = 0; i < 30; i++) {
      List<float[]> again = some.everything(oneDnn);
      for (int j = 0; j < first.size(); j++) {
        assertThat(again.get(j)).isEqualTo(first.get(j));
      }
    }
  }

  @Test
  void readsViewsAsWhatTheyShow() {
    Case some = new Case(4, 4, 3, 8, 8, 5, Window.same(3, 1));
    // The last two pictures start in the middle of their buffer; turned ones are not in C order.
    NdArray tail =
        new NdArray(
            some.x
                .array()
                .get(
                    NDArrayIndex.interval(2, 4),
                    NDArrayIndex.all(),
                    NDArrayIndex.all(),
                    NDArrayIndex.all()));
    NdArray turned = new NdArray(some.x.array().permute(0, 1, 3, 2));

    for (NdArray view : List.of(tail, turned)) {
      assertThat(oneDnn.forward(view, some.weight, some.window).toFloats())
          .isEqualTo(
              oneDnn
                  .forward(new NdArray(view.array().dup('c')), some.weight, some.window)
                  .toFloats());
    }
  }

  @Test
  void servesManyShapesInTurn() {
    // More than are kept: the first is forgotten and made again.
    for (int round = 0; round < 2; round++) {
      for (int batch = 1; batch <= 150; batch++) {
        agreeOnForward(batch);
      }
    }
  }

  private static void agreeOnForward(int batch) {
    Case some = new Case(batch, batch, 2, 4, 4, 3, Window.same(3, 1));
    assertThat(
            Values.relativeError(
                wide(oneDnn.forward(some.x, some.weight, some.window).toFloats()),
                wide(ND4J.forward(some.x, some.weight, some.window).toFloats())))
        .isLessThan(1e-5);
  }

  @Test
  void servesTwoThreadsAtOnce() throws Exception {
    Case some = new Case(5, 16, 8, 14, 14, 16, Window.same(4, 2));
    List<float[]> alone = some.everything(oneDnn);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<float[]>>> results = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        results.add(
            threads.submit(
                () -> {
                  Engine.start(THREADS);
                  return some.everything(oneDnn);
                }));
      }
      for (Future<List<float[]>> result : results) {
        for (int j = 0; j < alone.size(); j++) {
          assertThat(result.get().get(j)).isEqualTo(alone.get(j));
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void refusesKernelsOfOtherChannels() {
    Case some = new Case(6, 1, 3, 8, 8, 5, Window.same(3, 1));
    NdArray other = NdArray.filled(Precision.FLOAT32, 0, 5, 4, 3, 3);

    assertThatThrownBy(() -> oneDnn.forward(some.x, other, some.window))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[5, 4, 3, 3]");
  }

  private static double[] wide(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  /** Random numbers to convolve, in single precision. */
  private static final class Case {
    private final NdArray x;
    private final NdArray weight;
    private final NdArray bias;
    private final NdArray gradient;
    private final Window window;

    Case(long seed, int batch, int in, int height, int width, int out, Window window) {
      this.window = window;
      x = random(seed, batch, in, height, width);
      weight = random(seed + 1, out, in, window.kernel(), window.kernel());
      bias = random(seed + 3, out);
      gradient = random(seed + 2, batch, out, window.output(height), window.output(width));
    }

    private static NdArray random(long seed, long... shape) {
      double[] values = Values.normal(seed, shape);
      float[] narrow = new float[values.length];
      for (int i = 0; i < values.length; i++) {
        narrow[i] = (float) values[i];
      }
      return NdArray.of(Precision.FLOAT32, narrow, shape);
    }

    /** The results, as they are listed. */
    List<float[]> everything(ConvolutionKernels kernels) {
      Convolutions.ParameterGradient parameters =
          kernels.parameterGradient(x, gradient, window, weight.shape());
      return List.of(
          kernels.forward(x, weight, window).toFloats(),
          kernels.forward(x, weight, bias, window).toFloats(),
          kernels.inputGradient(weight, gradient, window, x.shape()).toFloats(),
          kernels.weightGradient(x, gradient, window, weight.shape()).toFloats(),
          parameters.weight().toFloats(),
          parameters.bias().toFloats());
    }
  }
}
