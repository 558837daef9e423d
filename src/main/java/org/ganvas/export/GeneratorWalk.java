package org.ganvas.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.nn.Activation;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Concatenation;
import org.ganvas.nn.ConditionalBatchNorm;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Embedding;
import org.ganvas.nn.Enlarge;
import org.ganvas.nn.ExampleNorm;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.nn.ParameterSpec;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.nn.Taper;
import org.ganvas.training.NetworkCopy;

/**
 * Goes through a generator's layers in order.
 *
 * @param target hears of them
 * @param <N> what the target knows a layer's output by
 */
public record GeneratorWalk<N>(LayerTarget<N> target) {

  /**
   * Tells the target of every layer.
   *
   * @param noise what it knows the generator's input by
   * @return what it knows the output by
   * @throws ExportException if it cannot hold a layer, in one sentence
   */
  public N through(NetworkCopy generator, N noise) throws ExportException {
    N x = noise;
    Shape shape = generator.plan().input();
    int next = 0;
    for (Layer layer : generator.plan().layers()) {
      Map<String, float[]> arrays = new LinkedHashMap<>();
      for (ParameterSpec spec : layer.parameters(shape)) {
        arrays.put(spec.name(), generator.values().get(next++));
      }
      x = one(new Stage<>(layer, shape, arrays), x);
      shape = layer.outputShape(shape);
    }
    return x;
  }

  private N one(Stage<Layer> stage, N x) throws ExportException {
    Layer layer = stage.layer();
    if (layer instanceof Taper taper) {
      return target.taper(stage.as(taper), x);
    }
    if (layer instanceof Dense dense) {
      return target.dense(stage.as(dense), x);
    }
    if (layer instanceof Convolve convolution) {
      return target.convolution(stage.as(convolution), x);
    }
    if (layer instanceof ConvolveTransposed transposed) {
      return target.transposedConvolution(stage.as(transposed), x);
    }
    if (layer instanceof BatchNorm norm) {
      return target.batchNorm(stage.as(norm), x);
    }
    if (layer instanceof ConditionalBatchNorm norm) {
      return target.conditionalBatchNorm(stage.as(norm), x);
    }
    if (layer instanceof ExampleNorm norm) {
      return target.exampleNorm(stage.as(norm), x);
    }
    if (layer instanceof Activation activation) {
      return target.activation(stage.as(activation), x);
    }
    if (layer instanceof Enlarge enlargement) {
      return target.enlargement(stage.as(enlargement), x);
    }
    if (layer instanceof Reshape reshape) {
      return target.reshape(stage.as(reshape), x);
    }
    if (layer instanceof Flatten flatten) {
      return target.flatten(stage.as(flatten), x);
    }
    if (layer instanceof Embedding embedding) {
      return target.embedding(stage.as(embedding), x);
    }
    if (layer instanceof Concatenation concatenation) {
      return target.concatenation(stage.as(concatenation), results(stage, concatenation, x));
    }
    if (layer instanceof Dropout) {
      // Only in training.
      return x;
    }
    throw target.refused(layer);
  }

  private List<N> results(Stage<Layer> stage, Concatenation concatenation, N input)
      throws ExportException {
    List<N> results = new ArrayList<>();
    for (int b = 0; b < concatenation.branches().size(); b++) {
      N x = input;
      Shape shape = stage.input();
      List<Layer> branch = concatenation.branches().get(b);
      for (int i = 0; i < branch.size(); i++) {
        x = one(stage.within(branch.get(i), shape, Concatenation.prefix(b, i)), x);
        shape = branch.get(i).outputShape(shape);
      }
      results.add(x);
    }
    return results;
  }
}
