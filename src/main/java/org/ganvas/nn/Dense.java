package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.tensor.Linear;
import org.ganvas.tensor.Tensor;

/**
 * A fully connected layer, x · W + b.
 *
 * @param units numbers that come out
 * @param bias whether b is there
 * @param deviation of the initial weights, or {@link #FAN_IN}
 */
public record Dense(int units, boolean bias, double deviation) implements Layer {
  /** Initial weights N(0, 1 / inputs). */
  public static final double FAN_IN = 0;

  /** With bias and weights N(0, 1 / inputs). */
  public static Dense of(int units) {
    return new Dense(units, true, FAN_IN);
  }

  /** With bias and weights N(0, 0.02²), as beside convolutions. */
  public static Dense besideConvolutions(int units) {
    return new Dense(units, true, Convolve.DEVIATION);
  }

  @Override
  public String describe() {
    return "Dense";
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.rank() != 1) {
      throw new ShapeMismatch("a dense layer wants a row of numbers, not " + input);
    }
    return Shape.of(units);
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    int inputs = input.elements();
    Initialiser weights =
        deviation == FAN_IN ? Initialiser.fanIn(inputs) : new Initialiser.Normal(deviation);
    List<ParameterSpec> specs = new ArrayList<>();
    specs.add(new ParameterSpec("weight", weights, true, inputs, units));
    if (bias) {
      specs.add(new ParameterSpec("bias", new Initialiser.Constant(0), true, units));
    }
    return specs;
  }

  @Override
  public Layer spectrallyNormalised(int iterations) {
    return new SpectralNorm(this, iterations);
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    Tensor weight = parameters.get("weight");
    return bias ? Linear.affine(input, weight, parameters.get("bias")) : input.matmul(weight);
  }
}
