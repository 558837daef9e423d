package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.Values;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Whole networks against DL4J's with the same weights, in double precision. The slopes of leaky
 * ReLUs are powers of two, because DL4J rounds them to single precision on the way back.
 */
class Dl4jNetworkTest {
  private static final int BATCH = 3;
  private static final double ERROR = 1e-10;

  /** A network of ours, DL4J's, and which layer of DL4J's is which of ours. */
  private record Pair(
      Network ours, MultiLayerNetwork theirs, Map<Integer, Integer> layers, long... input) {

    @Override
    public String toString() {
      return ours.plan().name();
    }
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(generator(4)), Arguments.of(generator(5)), Arguments.of(discriminator()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void outputsOfATrainingPassAgree(Pair pair) {
    double[] x = Values.normal(1, pair.input);

    Tensor ours = pair.ours.forward(tensor(x, pair.input), training());

    assertThat(ours.shape()).containsExactly(output(pair, x, true).shape());
    assertAgree("output", ours.value(), output(pair, x, true));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void gradientsOfAllWeightsAgree(Pair pair) {
    double[] x = Values.normal(1, pair.input);
    Tensor ours = pair.ours.forward(tensor(x, pair.input), training());
    double[] error = Values.normal(2, ours.shape());

    List<Tensor> gradients =
        Gradients.of(ours.times(tensor(error, ours.shape())).sum(), pair.ours.variables());

    pair.theirs.setInput(array(x, pair.input));
    pair.theirs.feedForward(true, false);
    Gradient theirs = pair.theirs.backpropGradient(array(error, ours.shape()), null).getFirst();
    List<Parameter> weights = pair.ours.parameters().stream().filter(Parameter::trainable).toList();
    for (int i = 0; i < weights.size(); i++) {
      String name = weights.get(i).name();
      INDArray gradient = theirs.getGradientFor(theirName(pair, name));
      assertAgree(name, gradients.get(i).value(), ourOrder(pair, name, gradient));
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void outputsOfASamplingPassAgreeAfterSomeTraining(Pair pair) {
    for (int i = 0; i < 3; i++) {
      Pass pass = training();
      pair.ours.forward(tensor(Values.normal(3 + i, pair.input), pair.input), pass);
      pass.keepStatistics();
    }
    giveStatistics(pair);
    double[] x = Values.normal(1, pair.input);

    Tensor ours = pair.ours.forward(tensor(x, pair.input), Pass.sampling());

    assertAgree("output", ours.value(), output(pair, x, false));
  }

  private static Pair generator(int kernel) {
    Network ours =
        ours(
            "generator with kernels of " + kernel,
            Shape.of(6),
            new Dense(3 * 3 * 4, false, 0.5),
            BatchNorm.standard(),
            new org.ganvas.nn.Activation.LeakyRelu(0.5),
            Reshape.to(4, 3, 3),
            new ConvolveTransposed(3, kernel, 2, false),
            BatchNorm.standard(),
            new org.ganvas.nn.Activation.LeakyRelu(0.25),
            new ConvolveTransposed(2, kernel, 2, true),
            Convolve.of(1, 4, 1),
            new org.ganvas.nn.Activation.Tanh());
    MultiLayerNetwork theirs =
        theirs(
            InputType.feedForward(6),
            Map.of(3, new FeedForwardToCnnPreProcessor(3, 3, 4)),
            new DenseLayer.Builder().nIn(6).nOut(36).hasBias(false).build(),
            batchNorm(36),
            leaky(0.5),
            deconvolution(4, 3, kernel, false),
            batchNorm(3),
            leaky(0.25),
            deconvolution(3, 2, kernel, true),
            convolution(2, 1, 4, 1),
            new ActivationLayer(Activation.TANH));
    return pair(ours, theirs, Map.of(0, 0, 1, 1, 4, 3, 5, 4, 7, 6, 8, 7), BATCH, 6);
  }

  private static Pair discriminator() {
    Network ours =
        ours(
            "discriminator",
            Shape.of(2, 6, 9),
            Convolve.of(3, 5, 2),
            new org.ganvas.nn.Activation.LeakyRelu(0.25),
            new Convolve(4, 4, 2, false),
            BatchNorm.standard(),
            new org.ganvas.nn.Activation.Relu(),
            new Flatten(),
            Dense.of(5),
            new org.ganvas.nn.Activation.Tanh(),
            Dense.of(1),
            new org.ganvas.nn.Activation.Sigmoid());
    MultiLayerNetwork theirs =
        theirs(
            InputType.convolutional(6, 9, 2),
            Map.of(5, new CnnToFeedForwardPreProcessor(2, 3, 4)),
            convolution(2, 3, 5, 2),
            leaky(0.25),
            new ConvolutionLayer.Builder(4, 4)
                .nIn(3)
                .nOut(4)
                .stride(2, 2)
                .convolutionMode(ConvolutionMode.Same)
                .hasBias(false)
                .build(),
            batchNorm(4),
            new ActivationLayer(Activation.RELU),
            new DenseLayer.Builder().nIn(24).nOut(5).build(),
            new ActivationLayer(Activation.TANH),
            new DenseLayer.Builder().nIn(5).nOut(1).build(),
            new ActivationLayer(Activation.SIGMOID));
    return pair(ours, theirs, Map.of(0, 0, 2, 2, 3, 3, 6, 5, 8, 7), BATCH, 2, 6, 9);
  }

  private static Network ours(String name, Shape input, Layer... layers) {
    return new Network(
        new NetworkPlan(name, input, List.of(layers)), Precision.FLOAT64, RandomStream.of(4));
  }

  private static MultiLayerNetwork theirs(
      InputType input,
      Map<Integer, org.deeplearning4j.nn.conf.InputPreProcessor> shapes,
      org.deeplearning4j.nn.conf.layers.Layer... layers) {
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.DOUBLE)
            .activation(Activation.IDENTITY)
            .list(layers);
    shapes.forEach(list::inputPreProcessor);
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    return network;
  }

  private static org.deeplearning4j.nn.conf.layers.Layer batchNorm(int features) {
    return new BatchNormalization.Builder()
        .nIn(features)
        .nOut(features)
        .eps(1e-5)
        .useLogStd(false)
        .build();
  }

  private static org.deeplearning4j.nn.conf.layers.Layer leaky(double slope) {
    return new ActivationLayer(new ActivationLReLU(slope));
  }

  private static org.deeplearning4j.nn.conf.layers.Layer convolution(
      int in, int out, int kernel, int stride) {
    return new ConvolutionLayer.Builder(kernel, kernel)
        .nIn(in)
        .nOut(out)
        .stride(stride, stride)
        .convolutionMode(ConvolutionMode.Same)
        .build();
  }

  private static org.deeplearning4j.nn.conf.layers.Layer deconvolution(
      int in, int out, int kernel, boolean bias) {
    return new Deconvolution2D.Builder(kernel, kernel)
        .nIn(in)
        .nOut(out)
        .stride(2, 2)
        .convolutionMode(ConvolutionMode.Same)
        .hasBias(bias)
        .build();
  }

  /** Gives both the same weights: random ones, also where a network starts with zeros. */
  private static Pair pair(
      Network ours, MultiLayerNetwork theirs, Map<Integer, Integer> layers, long... input) {
    Pair pair = new Pair(ours, theirs, layers, input);
    int seed = 50;
    for (Parameter parameter : ours.parameters()) {
      if (parameter.trainable()) {
        NdArray values = parameter.tensor().value();
        double[] random = Values.normal(seed++, values.shape());
        for (int i = 0; i < random.length; i++) {
          random[i] *= 0.3;
        }
        values.assign(NdArray.of(random, values.shape()));
        give(pair, parameter.name(), random, values.shape());
      }
    }
    return pair;
  }

  private static void giveStatistics(Pair pair) {
    for (Parameter parameter : pair.ours.parameters()) {
      String name = parameter.name();
      if (name.endsWith("running-mean") || name.endsWith("running-variance")) {
        double[] statistics = parameter.tensor().value().toDoubles();
        for (int i = 0; i < statistics.length; i++) {
          statistics[i] /= 1 - Math.pow(0.9, 3);
        }
        give(pair, name, statistics, statistics.length);
      }
    }
  }

  private static void give(Pair pair, String name, double[] values, long... shape) {
    INDArray target = pair.theirs.getParam(theirName(pair, name));
    INDArray source = array(values, shape);
    target.assign(isTransposed(pair, name) ? turned(source) : source.reshape('c', target.shape()));
  }

  /** DL4J's name of a parameter: {@code 3_W} for {@code net.04.weight}. */
  private static String theirName(Pair pair, String name) {
    String[] parts = name.split("\\.");
    String what =
        switch (parts[2]) {
          case "weight" -> "W";
          case "bias" -> "b";
          case "running-mean" -> "mean";
          case "running-variance" -> "var";
          default -> parts[2];
        };
    return pair.layers.get(layer(name)) + "_" + what;
  }

  private static int layer(String name) {
    return Integer.parseInt(name.split("\\.")[1]);
  }

  private static boolean isTransposed(Pair pair, String name) {
    return name.endsWith("weight")
        && pair.ours.plan().layers().get(layer(name)) instanceof ConvolveTransposed;
  }

  private static INDArray ourOrder(Pair pair, String name, INDArray gradient) {
    return isTransposed(pair, name) ? turned(gradient) : gradient;
  }

  /** Between our [out, in, k, k] and DL4J's [in, out, k, k] with kernels turned by half a turn. */
  private static INDArray turned(INDArray kernels) {
    INDArray swapped = kernels.permute(1, 0, 2, 3).dup('c');
    INDArray turned = swapped.dup('c');
    long k = swapped.size(2);
    for (long i = 0; i < swapped.size(0); i++) {
      for (long j = 0; j < swapped.size(1); j++) {
        for (long y = 0; y < k; y++) {
          for (long x = 0; x < k; x++) {
            turned.putScalar(
                new long[] {i, j, y, x}, swapped.getDouble(i, j, k - 1 - y, k - 1 - x));
          }
        }
      }
    }
    return turned;
  }

  private static INDArray output(Pair pair, double[] x, boolean training) {
    return pair.theirs.output(array(x, pair.input), training);
  }

  private static void assertAgree(String what, NdArray ours, INDArray theirs) {
    double[] expected = theirs.dup('c').data().asDouble();
    assertThat(Values.relativeError(ours.toDoubles(), expected)).as(what).isLessThan(ERROR);
  }

  private static Pass training() {
    return Pass.training(RandomStream.of(1));
  }

  private static Tensor tensor(double[] values, long... shape) {
    return Tensor.constant(NdArray.of(values, shape));
  }

  private static INDArray array(double[] values, long... shape) {
    return Nd4j.createFromArray(values).reshape('c', shape);
  }
}
