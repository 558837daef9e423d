package org.ganvas.nn;

import java.util.Locale;
import org.ganvas.tensor.Functions;
import org.ganvas.tensor.Tensor;

/** A function of one number, applied to all. */
public sealed interface Activation extends Layer {

  @Override
  default Shape outputShape(Shape input) {
    return input;
  }

  /** x where positive, else slope · x. */
  record LeakyRelu(double slope) implements Activation {
    @Override
    public String describe() {
      return String.format(Locale.ROOT, "Leaky ReLU %.3g", slope).replaceAll("0+$", "");
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      return Functions.leakyRelu(input, slope);
    }
  }

  /** max(x, 0). */
  record Relu() implements Activation {
    @Override
    public String describe() {
      return "ReLU";
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      return Functions.relu(input);
    }
  }

  /** tanh x, in (−1, 1). */
  record Tanh() implements Activation {
    @Override
    public String describe() {
      return "tanh";
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      return Functions.tanh(input);
    }
  }

  /** 1 ÷ (1 + e⁻ˣ), in (0, 1). */
  record Sigmoid() implements Activation {
    @Override
    public String describe() {
      return "Sigmoid";
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      return Functions.sigmoid(input);
    }
  }
}
