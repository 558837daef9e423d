package org.ganvas.export.onnx;

import static org.ganvas.export.onnx.OnnxGraph.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ganvas.export.ExportException;
import org.ganvas.export.Kernels;
import org.ganvas.export.LayerTarget;
import org.ganvas.export.Stage;
import org.ganvas.export.Statistics;
import org.ganvas.nn.Activation;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Concatenation;
import org.ganvas.nn.ConditionalBatchNorm;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Embedding;
import org.ganvas.nn.Enlarge;
import org.ganvas.nn.ExampleNorm;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.nn.Taper;

/**
 * Layers as ONNX operators of set 13, whose definitions are at onnx.ai.
 *
 * @param graph grows with every layer
 */
record OnnxLayers(OnnxGraph graph) implements LayerTarget<String> {
  static final int OPERATOR_SET = 13;

  /** The classes that are asked for, {@code [batch]}. */
  static final String LABEL = "label";

  /** What Ganvas adds to a variance before it divides by its root. */
  private static final float EPSILON = 1e-5f;

  @Override
  public String format() {
    return "An ONNX file";
  }

  @Override
  public String taper(Stage<Taper> stage, String input) {
    int count = stage.input().elements();
    return graph.node("Mul", List.of(input, graph.floats(stage.layer().scale(count), 1, count)));
  }

  @Override
  public String dense(Stage<Dense> stage, String input) {
    int inputs = stage.input().elements();
    int units = stage.layer().units();
    List<String> operands = new ArrayList<>();
    operands.add(input);
    operands.add(graph.floats(stage.array("weight"), inputs, units));
    if (stage.layer().bias()) {
      operands.add(graph.floats(stage.array("bias"), units));
    }
    return graph.node("Gemm", operands);
  }

  @Override
  public String convolution(Stage<Convolve> stage, String input) {
    Convolve layer = stage.layer();
    int in = stage.input().size(0);
    List<String> operands = new ArrayList<>();
    operands.add(input);
    operands.add(
        graph.floats(stage.array("weight"), layer.channels(), in, layer.kernel(), layer.kernel()));
    if (layer.bias()) {
      operands.add(graph.floats(stage.array("bias"), layer.channels()));
    }
    long[] rows = padding(stage.input().size(1), layer.kernel(), layer.stride());
    long[] columns = padding(stage.input().size(2), layer.kernel(), layer.stride());
    return graph.node(
        "Conv",
        operands,
        attribute("kernel_shape", square(layer.kernel())),
        attribute("strides", square(layer.stride())),
        attribute("pads", List.of(rows[0], columns[0], rows[1], columns[1])));
  }

  @Override
  public String transposedConvolution(Stage<ConvolveTransposed> stage, String input) {
    ConvolveTransposed layer = stage.layer();
    int in = stage.input().size(0);
    int out = layer.channels();
    int kernel = layer.kernel();
    List<String> operands = new ArrayList<>();
    operands.add(input);
    operands.add(
        graph.floats(
            Kernels.transposed(stage.array("weight"), out, in, kernel), in, out, kernel, kernel));
    if (layer.bias()) {
      operands.add(graph.floats(stage.array("bias"), out));
    }
    long[] rows = padding(stage.output().size(1), kernel, layer.stride());
    long[] columns = padding(stage.output().size(2), kernel, layer.stride());
    return graph.node(
        "ConvTranspose",
        operands,
        attribute("kernel_shape", square(kernel)),
        attribute("strides", square(layer.stride())),
        attribute("pads", List.of(rows[0], columns[0], rows[1], columns[1])));
  }

  /** Zeros before and after a side, "same" as TensorFlow has it. */
  private static long[] padding(int side, int kernel, int stride) {
    int output = (side + stride - 1) / stride;
    int all = Math.max(0, (output - 1) * stride + kernel - side);
    return new long[] {all / 2, all - all / 2};
  }

  private static List<Long> square(long size) {
    return List.of(size, size);
  }

  @Override
  public String batchNorm(Stage<BatchNorm> stage, String input) throws ExportException {
    return normalised(stage.array("gamma"), stage.array("beta"), Statistics.of(stage), input);
  }

  private String normalised(float[] gamma, float[] beta, Statistics statistics, String input) {
    return graph.node(
        "BatchNormalization",
        List.of(
            input,
            graph.floats(gamma, gamma.length),
            graph.floats(beta, beta.length),
            graph.floats(statistics.mean(), gamma.length),
            graph.floats(statistics.variance(), gamma.length)),
        attribute("epsilon", EPSILON));
  }

  @Override
  public String conditionalBatchNorm(Stage<ConditionalBatchNorm> stage, String input)
      throws ExportException {
    int features = stage.input().size(0);
    float[] ones = new float[features];
    Arrays.fill(ones, 1);
    String normalised = normalised(ones, new float[features], Statistics.of(stage), input);
    String scaled = graph.node("Mul", List.of(normalised, ofClass(stage, stage.array("gamma"))));
    return graph.node("Add", List.of(scaled, ofClass(stage, stage.array("beta"))));
  }

  /** Each example's row of a table, shaped so that it goes with all pixels. */
  private String ofClass(Stage<ConditionalBatchNorm> stage, float[] table) {
    int features = stage.input().size(0);
    String rows =
        graph.node(
            "Gather",
            List.of(
                graph.floats(table, stage.layer().classes(), features), graph.wholeInput(LABEL)),
            attribute("axis", 0L));
    return graph.node("Reshape", List.of(rows, graph.wholes(perFeature(stage.input(), -1))));
  }

  /** {@code [first, features, 1, …]}. */
  private static long[] perFeature(Shape shape, long first) {
    long[] sizes = new long[shape.rank() + 1];
    Arrays.fill(sizes, 1);
    sizes[0] = first;
    sizes[1] = shape.size(0);
    return sizes;
  }

  @Override
  public String exampleNorm(Stage<ExampleNorm> stage, String input) {
    Shape shape = stage.input();
    boolean byChannel = stage.layer().over() == ExampleNorm.Over.CHANNEL && shape.rank() > 1;
    int groups = byChannel ? shape.size(0) : 1;
    float[] ones = new float[groups];
    Arrays.fill(ones, 1);
    String rows = graph.node("Reshape", List.of(input, graph.wholes(0, groups, -1)));
    String normalised =
        graph.node(
            "InstanceNormalization",
            List.of(rows, graph.floats(ones, groups), graph.floats(new float[groups], groups)),
            attribute("epsilon", EPSILON));
    String back = graph.node("Reshape", List.of(normalised, graph.wholes(shape.batch(-1))));
    long[] perFeature = perFeature(shape, 1);
    String scaled =
        graph.node("Mul", List.of(back, graph.floats(stage.array("gamma"), perFeature)));
    return graph.node("Add", List.of(scaled, graph.floats(stage.array("beta"), perFeature)));
  }

  @Override
  public String activation(Stage<Activation> stage, String input) {
    Activation layer = stage.layer();
    if (layer instanceof Activation.LeakyRelu leaky) {
      return graph.node("LeakyRelu", List.of(input), attribute("alpha", (float) leaky.slope()));
    }
    if (layer instanceof Activation.Relu) {
      return graph.node("Relu", List.of(input));
    }
    return graph.node(layer instanceof Activation.Tanh ? "Tanh" : "Sigmoid", List.of(input));
  }

  @Override
  public String enlargement(Stage<Enlarge> stage, String input) {
    return graph.node(
        "Resize",
        List.of(input, "", graph.floats(new float[] {1, 1, 2, 2}, 4)),
        attribute("mode", "nearest"),
        attribute("nearest_mode", "floor"),
        attribute("coordinate_transformation_mode", "asymmetric"));
  }

  @Override
  public String reshape(Stage<Reshape> stage, String input) {
    return graph.node("Reshape", List.of(input, graph.wholes(stage.layer().target().batch(-1))));
  }

  @Override
  public String flatten(Stage<Flatten> stage, String input) {
    return graph.node("Flatten", List.of(input), attribute("axis", 1L));
  }

  @Override
  public String embedding(Stage<Embedding> stage, String input) {
    Embedding layer = stage.layer();
    return graph.node(
        "Gather",
        List.of(
            graph.floats(stage.array("table"), layer.classes(), layer.width()),
            graph.wholeInput(LABEL)),
        attribute("axis", 0L));
  }

  @Override
  public String concatenation(Stage<Concatenation> stage, List<String> results) {
    return graph.node("Concat", results, attribute("axis", 1L));
  }
}
