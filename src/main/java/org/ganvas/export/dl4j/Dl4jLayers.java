package org.ganvas.export.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.misc.ElementWiseMultiplicationLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.ganvas.export.ExportException;
import org.ganvas.export.Kernels;
import org.ganvas.export.LayerTarget;
import org.ganvas.export.Stage;
import org.ganvas.export.Statistics;
import org.ganvas.nn.Activation;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Concatenation;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Embedding;
import org.ganvas.nn.Enlarge;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.nn.Taper;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Layers as vertices of a DL4J computation graph, and the numbers that go into them. */
final class Dl4jLayers implements LayerTarget<String> {
  /** The classes that are asked for, {@code [batch, 1]}. */
  static final String LABEL = "label";

  private static final double EPSILON = 1e-5;

  private final GraphBuilder graph;
  private final Map<String, Map<String, float[]>> values = new LinkedHashMap<>();
  private boolean conditional;
  private int vertices;

  Dl4jLayers(GraphBuilder graph) {
    this.graph = graph;
  }

  /** The numbers of each vertex, each array in C order, by DL4J's names of them. */
  Map<String, Map<String, float[]>> values() {
    return values;
  }

  /** Whether classes are an input. */
  boolean isConditional() {
    return conditional;
  }

  @Override
  public String format() {
    return "A DL4J zip";
  }

  @Override
  public ExportException refused(Layer layer) {
    return new ExportException(
        "A DL4J zip cannot hold the layer '%s', for DL4J has none of its kind; export it as ONNX."
            .formatted(layer.describe()));
  }

  private String vertex(
      org.deeplearning4j.nn.conf.layers.Layer layer, Map<String, float[]> numbers, String input) {
    String name = "%02d".formatted(vertices++);
    graph.addLayer(name, layer, input);
    values.put(name, numbers);
    return name;
  }

  @Override
  public String taper(Stage<Taper> stage, String input) {
    int count = stage.input().elements();
    return vertex(
        new ElementWiseMultiplicationLayer.Builder()
            .nIn(count)
            .nOut(count)
            .activation(new ActivationIdentity())
            .build(),
        Map.of("W", stage.layer().scale(count), "b", new float[count]),
        input);
  }

  @Override
  public String dense(Stage<Dense> stage, String input) {
    return vertex(
        new DenseLayer.Builder()
            .nIn(stage.input().elements())
            .nOut(stage.layer().units())
            .hasBias(stage.layer().bias())
            .activation(new ActivationIdentity())
            .build(),
        weights(stage, stage.array("weight"), stage.layer().bias()),
        input);
  }

  private static Map<String, float[]> weights(
      Stage<? extends Layer> stage, float[] weight, boolean bias) {
    return bias ? Map.of("W", weight, "b", stage.array("bias")) : Map.of("W", weight);
  }

  @Override
  public String convolution(Stage<Convolve> stage, String input) {
    Convolve layer = stage.layer();
    return vertex(
        new ConvolutionLayer.Builder(layer.kernel(), layer.kernel())
            .nIn(stage.input().size(0))
            .nOut(layer.channels())
            .stride(layer.stride(), layer.stride())
            .convolutionMode(ConvolutionMode.Same)
            .hasBias(layer.bias())
            .activation(new ActivationIdentity())
            .build(),
        weights(stage, stage.array("weight"), layer.bias()),
        input);
  }

  @Override
  public String transposedConvolution(Stage<ConvolveTransposed> stage, String input) {
    ConvolveTransposed layer = stage.layer();
    int in = stage.input().size(0);
    float[] kernels =
        Kernels.transposed(stage.array("weight"), layer.channels(), in, layer.kernel());
    return vertex(
        new Deconvolution2D.Builder(layer.kernel(), layer.kernel())
            .nIn(in)
            .nOut(layer.channels())
            .stride(layer.stride(), layer.stride())
            .convolutionMode(ConvolutionMode.Same)
            .hasBias(layer.bias())
            .activation(new ActivationIdentity())
            .build(),
        weights(stage, kernels, layer.bias()),
        input);
  }

  @Override
  public String batchNorm(Stage<BatchNorm> stage, String input) throws ExportException {
    int features = stage.input().size(0);
    Statistics statistics = Statistics.of(stage);
    return vertex(
        new BatchNormalization.Builder()
            .nIn(features)
            .nOut(features)
            .eps(EPSILON)
            .useLogStd(false)
            .build(),
        Map.of(
            "gamma", stage.array("gamma"),
            "beta", stage.array("beta"),
            "mean", statistics.mean(),
            "var", statistics.variance()),
        input);
  }

  @Override
  public String activation(Stage<Activation> stage, String input) {
    return vertex(new ActivationLayer(function(stage.layer())), Map.of(), input);
  }

  private static IActivation function(Activation layer) {
    if (layer instanceof Activation.LeakyRelu leaky) {
      return new ActivationLReLU(leaky.slope());
    }
    if (layer instanceof Activation.Relu) {
      return new ActivationReLU();
    }
    return layer instanceof Activation.Tanh ? new ActivationTanH() : new ActivationSigmoid();
  }

  @Override
  public String enlargement(Stage<Enlarge> stage, String input) {
    return vertex(new Upsampling2D.Builder(2).build(), Map.of(), input);
  }

  @Override
  public String reshape(Stage<Reshape> stage, String input) throws ExportException {
    Shape to = stage.layer().target();
    if (to.equals(stage.input())) {
      return input;
    }
    if (stage.input().rank() != 1 || to.rank() != 3) {
      throw refused(stage.layer());
    }
    return reshaped(new FeedForwardToCnnPreProcessor(to.size(1), to.size(2), to.size(0)), input);
  }

  @Override
  public String flatten(Stage<Flatten> stage, String input) {
    Shape from = stage.input();
    return from.rank() == 1
        ? input
        : reshaped(
            new CnnToFeedForwardPreProcessor(from.size(1), from.size(2), from.size(0)), input);
  }

  private String reshaped(InputPreProcessor change, String input) {
    String name = "%02d".formatted(vertices++);
    graph.addVertex(name, new PreprocessorVertex(change), input);
    return name;
  }

  @Override
  public String embedding(Stage<Embedding> stage, String input) {
    conditional = true;
    return vertex(
        new EmbeddingLayer.Builder()
            .nIn(stage.layer().classes())
            .nOut(stage.layer().width())
            .hasBias(false)
            .activation(new ActivationIdentity())
            .build(),
        Map.of("W", stage.array("table")),
        LABEL);
  }

  @Override
  public String concatenation(Stage<Concatenation> stage, List<String> results) {
    String name = "%02d".formatted(vertices++);
    graph.addVertex(name, new MergeVertex(), new ArrayList<>(results).toArray(String[]::new));
    return name;
  }
}
