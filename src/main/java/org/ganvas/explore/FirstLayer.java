package org.ganvas.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Concatenation;
import org.ganvas.nn.Embedding;
import org.ganvas.nn.Layer;
import org.ganvas.nn.ParameterSpec;
import org.ganvas.nn.Shape;
import org.ganvas.nn.Taper;
import org.ganvas.training.NetworkCopy;

/**
 * The linear part of what a generator does with z first: z · W, with the scale of a batch norm that
 * follows at once. Its bias is left out, for it moves nothing.
 *
 * @param inputs the size of the latent space
 * @param outputs features
 * @param weight {@code [inputs, outputs]} in C order
 */
record FirstLayer(int inputs, int outputs, float[] weight) {

  /** Of a batch norm. */
  private static final double EPSILON = 1e-5;

  /** The first layer of a generator, if it is linear in z. */
  static Optional<FirstLayer> of(NetworkCopy generator) {
    Shape latent = generator.plan().input();
    List<Layer> layers = generator.plan().layers();
    Map<String, float[]> values = values(generator);
    if (layers.get(0) instanceof Concatenation branches) {
      for (int b = 0; b < branches.branches().size(); b++) {
        List<Layer> branch = branches.branches().get(b);
        if (!branch.isEmpty() && !(branch.get(0) instanceof Embedding)) {
          String prefix = "0/" + b + "-";
          return of(latent, branch, values, prefix + "0-", prefix + "1-");
        }
      }
      return Optional.empty();
    }
    if (layers.get(0) instanceof Taper taper) {
      return of(latent, layers.subList(1, layers.size()), values, "1/", "2/")
          .map(linear -> linear.tapered(taper));
    }
    return of(latent, layers, values, "0/", "1/");
  }

  /** As a function of z before a taper. */
  private FirstLayer tapered(Taper taper) {
    float[] scale = taper.scale(inputs);
    float[] scaled = weight.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= scale[i / outputs];
    }
    return new FirstLayer(inputs, outputs, scaled);
  }

  private static Optional<FirstLayer> of(
      Shape latent, List<Layer> layers, Map<String, float[]> values, String first, String second) {
    float[] weight = values.get(first + "weight");
    Shape shape = layers.get(0).outputShape(latent);
    int inputs = latent.elements();
    if (weight == null || shape.rank() != 1 || weight.length != inputs * shape.elements()) {
      return Optional.empty();
    }
    FirstLayer linear = new FirstLayer(inputs, shape.elements(), weight);
    return Optional.of(
        layers.size() > 1 && layers.get(1) instanceof BatchNorm
            ? linear.normalised(values, second)
            : linear);
  }

  /** With each feature scaled as running statistics have it. */
  private FirstLayer normalised(Map<String, float[]> values, String prefix) {
    float[] gamma = values.get(prefix + "gamma");
    float[] variance = values.get(prefix + "running-variance");
    float[] gathered = values.get(prefix + "running-weight");
    if (gamma == null || variance == null || gathered == null || gathered[0] == 0) {
      return this;
    }
    float[] scaled = weight.clone();
    for (int i = 0; i < scaled.length; i++) {
      int feature = i % outputs;
      scaled[i] *= (float) (gamma[feature] / Math.sqrt(variance[feature] / gathered[0] + EPSILON));
    }
    return new FirstLayer(inputs, outputs, scaled);
  }

  /** The parameters of the first three layers by the number of the layer and their name in it. */
  private static Map<String, float[]> values(NetworkCopy network) {
    Map<String, float[]> values = new HashMap<>();
    Shape shape = network.plan().input();
    int at = 0;
    for (int i = 0; i < Math.min(3, network.plan().layers().size()); i++) {
      Layer layer = network.plan().layers().get(i);
      for (ParameterSpec spec : layer.parameters(shape)) {
        values.put(i + "/" + spec.name(), network.values().get(at++));
      }
      shape = layer.outputShape(shape);
    }
    return values;
  }

  /** W · Wᵀ, {@code [inputs, inputs]}: the covariance's eigenvalues are its own. */
  double[][] gram() {
    double[][] gram = new double[inputs][inputs];
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int f = 0; f < outputs; f++) {
          sum += (double) weight[i * outputs + f] * weight[j * outputs + f];
        }
        gram[i][j] = sum;
        gram[j][i] = sum;
      }
    }
    return gram;
  }
}
