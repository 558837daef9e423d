package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.Functions;
import org.ganvas.tensor.Tensor;

/**
 * A fully connected layer whose every unit is the largest of several linear pieces, which makes it
 * a learned convex activation: Goodfellow et al. 2013, Maxout Networks, arXiv 1302.4389, equation
 * 1.
 *
 * @param units numbers that come out
 * @param pieces a unit is the maximum of, at least 1
 * @param deviation of the initial weights, or {@link Dense#FAN_IN}
 */
public record Maxout(int units, int pieces, double deviation) implements Layer {

  /** With weights N(0, 1 / inputs). */
  public Maxout(int units, int pieces) {
    this(units, pieces, Dense.FAN_IN);
  }

  @Override
  public String describe() {
    return "Maxout of " + pieces;
  }

  @Override
  public Shape outputShape(Shape input) {
    linear().outputShape(input);
    return Shape.of(units);
  }

  /** Column {@code piece · units + unit} of the weights belongs to that piece of that unit. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    return linear().parameters(input);
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    Tensor all = linear().forward(input, parameters, pass);
    return Functions.maximum(all.reshaped(input.size(0), pieces, units));
  }

  private Dense linear() {
    return new Dense(pieces * units, true, deviation);
  }
}
