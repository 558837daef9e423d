package org.ganvas.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.ganvas.tensor.kernel.Updates;

/** A planned network with its weights. */
public final class Network {
  private final NetworkPlan plan;
  private final Precision precision;
  private final List<LayerParameters> layers = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();

  /**
   * Makes the weights.
   *
   * @param plan the layers
   * @param precision of the weights, and so of everything computed with them
   * @param randomness of the initial weights
   */
  public Network(NetworkPlan plan, Precision precision, RandomStream randomness) {
    this.plan = plan;
    this.precision = precision;
    Shape shape = plan.input();
    for (int i = 0; i < plan.layers().size(); i++) {
      Layer layer = plan.layers().get(i);
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (ParameterSpec spec : layer.parameters(shape)) {
        NdArray values = initial(spec, precision, randomness.at(parameters.size()));
        Tensor tensor = spec.trainable() ? Tensor.variable(values) : Tensor.constant(values);
        String name = String.format(Locale.ROOT, "%s.%02d.%s", plan.name(), i, spec.name());
        parameters.add(new Parameter(name, tensor, spec.trainable()));
        tensors.put(spec.name(), tensor);
      }
      layers.add(new LayerParameters(tensors));
      shape = layer.outputShape(shape);
    }
  }

  private Network(
      NetworkPlan plan,
      Precision precision,
      List<LayerParameters> layers,
      List<Parameter> parameters) {
    this.plan = plan;
    this.precision = precision;
    this.layers.addAll(layers);
    this.parameters.addAll(parameters);
  }

  /** What it was made from. */
  public NetworkPlan plan() {
    return plan;
  }

  /** Of its weights. */
  public Precision precision() {
    return precision;
  }

  /** Weights and running statistics, in the order of the layers. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /** The weights an optimiser changes, in the order of the layers. */
  public List<Tensor> variables() {
    return parameters.stream().filter(Parameter::trainable).map(Parameter::tensor).toList();
  }

  /** Whether an example's output depends on the other examples of a training batch. */
  public boolean couplesExamples() {
    return plan.layers().stream().anyMatch(Layer::couplesExamples);
  }

  /**
   * Computes all layers.
   *
   * @param input {@code [batch, …]} as planned
   * @return {@code [batch, …]}
   */
  public Tensor forward(Tensor input, Pass pass) {
    Tensor x = input;
    for (int i = 0; i < layers.size(); i++) {
      x = plan.layers().get(i).forward(x, layers.get(i), pass);
    }
    return x;
  }

  /**
   * The same network with other tensors in the place of its variables; running statistics are
   * shared with it.
   *
   * @param variables in the order of {@link #variables}
   */
  public Network with(List<Tensor> variables) {
    Map<Tensor, Tensor> replaced = new HashMap<>();
    List<Tensor> old = variables();
    for (int i = 0; i < old.size(); i++) {
      replaced.put(old.get(i), variables.get(i));
    }
    return new Network(
        plan,
        precision,
        layers.stream().map(layer -> layer.with(replaced)).toList(),
        parameters.stream().map(parameter -> parameter.with(replaced)).toList());
  }

  /** Brings every weight into [−bound, bound]. */
  public void clipWeights(double bound) {
    variables().forEach(variable -> Updates.clip(variable.value(), bound));
  }

  private static NdArray initial(ParameterSpec spec, Precision precision, RandomStream randomness) {
    float[] values = new float[Math.toIntExact(spec.count())];
    if (spec.initialiser() instanceof Initialiser.Normal normal) {
      randomness.normal(0, values);
      for (int i = 0; i < values.length; i++) {
        values[i] *= (float) normal.deviation();
      }
    } else if (spec.initialiser() instanceof Initialiser.Constant constant) {
      Arrays.fill(values, (float) constant.value());
    }
    return NdArray.of(precision, values, spec.shape()).kept();
  }
}
