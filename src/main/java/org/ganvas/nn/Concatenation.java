package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;

/**
 * Several chains of layers on the same input, their results one after another along the features.
 *
 * @param branches at least one; their results agree in all but the features
 */
public record Concatenation(List<List<Layer>> branches) implements Layer {

  /** Copies the lists. */
  public Concatenation {
    branches = branches.stream().map(List::copyOf).toList();
  }

  @Override
  public String describe() {
    return "Concatenation of " + branches.size();
  }

  @Override
  public Shape outputShape(Shape input) {
    List<Integer> sizes = new ArrayList<>();
    for (List<Layer> branch : branches) {
      Shape shape = new NetworkPlan("branch", input, branch).output();
      if (sizes.isEmpty()) {
        sizes.addAll(shape.sizes());
      } else if (!sizes.subList(1, sizes.size()).equals(shape.sizes().subList(1, shape.rank()))) {
        throw new ShapeMismatch(
            "%s and %s cannot be concatenated".formatted(new Shape(sizes), shape));
      } else {
        sizes.set(0, sizes.get(0) + shape.size(0));
      }
    }
    return new Shape(sizes);
  }

  @Override
  public boolean couplesExamples() {
    return branches.stream().flatMap(List::stream).anyMatch(Layer::couplesExamples);
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    List<ParameterSpec> specs = new ArrayList<>();
    for (int b = 0; b < branches.size(); b++) {
      Shape shape = input;
      for (int i = 0; i < branches.get(b).size(); i++) {
        Layer layer = branches.get(b).get(i);
        String prefix = prefix(b, i);
        layer
            .parameters(shape)
            .forEach(
                spec ->
                    specs.add(
                        new ParameterSpec(
                            prefix + spec.name(),
                            spec.initialiser(),
                            spec.trainable(),
                            spec.shape())));
        shape = layer.outputShape(shape);
      }
    }
    return specs;
  }

  @Override
  public Layer spectrallyNormalised(int iterations) {
    return new Concatenation(
        branches.stream()
            .map(
                branch ->
                    branch.stream().map(layer -> layer.spectrallyNormalised(iterations)).toList())
            .toList());
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    Tensor[] results = new Tensor[branches.size()];
    for (int b = 0; b < results.length; b++) {
      Tensor x = input;
      for (int i = 0; i < branches.get(b).size(); i++) {
        x = branches.get(b).get(i).forward(x, parameters.within(prefix(b, i)), pass);
      }
      results[b] = x;
    }
    return Shapes.concatenate(1, results);
  }

  /** What the names of a layer's parameters begin with here. */
  public static String prefix(int branch, int layer) {
    return branch + "-" + layer + "-";
  }
}
