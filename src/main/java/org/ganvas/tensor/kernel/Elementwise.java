package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.ganvas.tensor.kernel.OperationProfile.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.TransformOp;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.api.ops.impl.transforms.gradient.LeakyReLUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.same.Abs;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log1p;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Number by number. Results are new arrays in the open scope; operands of two shapes are broadcast
 * as in NumPy.
 */
public final class Elementwise {
  private static final int[] CHANNELS_TO_LAST = {0, 2, 3, 1};

  private Elementwise() {}

  /** a + b. */
  public static NdArray add(NdArray a, NdArray b) {
    return binary(Operator.ADD, a, b);
  }

  /** a − b. */
  public static NdArray subtract(NdArray a, NdArray b) {
    return binary(Operator.SUBTRACT, a, b);
  }

  /** a · b. */
  public static NdArray multiply(NdArray a, NdArray b) {
    return binary(Operator.MULTIPLY, a, b);
  }

  /** a ÷ b. */
  public static NdArray divide(NdArray a, NdArray b) {
    return binary(Operator.DIVIDE, a, b);
  }

  /** x + value. */
  public static NdArray add(NdArray x, double value) {
    return measured(
        () -> {
          if (JavaElementwise.serves(x)) {
            return JavaElementwise.map(x, v -> (float) (v + value));
          }
          // INDArray.add and mul put a small number in the place of NaN, which would hide a
          // divergence.
          NdArray out = x.like();
          Nd4j.getExecutioner().exec(new ScalarAdd(x.stored(), null, out.stored(), value));
          return out;
        },
        out -> Operation.onMemory("add a number", out, x));
  }

  /** x · value. */
  public static NdArray multiply(NdArray x, double value) {
    return measured(
        () -> {
          if (JavaElementwise.serves(x)) {
            return JavaElementwise.map(x, v -> (float) (v * value));
          }
          NdArray out = x.like();
          Nd4j.getExecutioner()
              .exec(new ScalarMultiplication(x.stored(), null, out.stored(), value));
          return out;
        },
        out -> Operation.onMemory("multiply by a number", out, x));
  }

  /** eˣ. */
  public static NdArray exp(NdArray x) {
    return transformed("exp", x, v -> (float) Math.exp(v), Exp::new);
  }

  /** ln x. */
  public static NdArray log(NdArray x) {
    return transformed("log", x, v -> (float) Math.log(v), Log::new);
  }

  /** √x. */
  public static NdArray sqrt(NdArray x) {
    return transformed("sqrt", x, v -> (float) Math.sqrt(v), Sqrt::new);
  }

  /** tanh x. */
  public static NdArray tanh(NdArray x) {
    return OneDnn.serves(x.precision()) && !JavaElementwise.serves(x)
        ? measured(() -> OneDnnElementwise.tanh(x), out -> Operation.onMemory("tanh", out, x))
        : unary("tanh", x, v -> (float) Math.tanh(v));
  }

  /** 1 ÷ (1 + e⁻ˣ). */
  public static NdArray sigmoid(NdArray x) {
    return unary("sigmoid", x, v -> (float) (1 / (1 + Math.exp(-v))));
  }

  /** ln(1 + eˣ), without overflow. */
  public static NdArray softplus(NdArray x) {
    return measured(
        () -> {
          if (JavaElementwise.serves(x)) {
            return JavaElementwise.map(
                x, v -> (float) (Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)))));
          }
          // max(x, 0) + ln(1 + e^-|x|): the plain formula overflows for large x and ND4J's own
          // loses digits for small.
          INDArray numbers = x.stored();
          INDArray magnitude = x.like().stored();
          Nd4j.getExecutioner().exec(new Abs(numbers, magnitude));
          magnitude.muli(-1);
          Nd4j.getExecutioner().exec(new Exp(magnitude, magnitude));
          Nd4j.getExecutioner().exec(new Log1p(magnitude, magnitude));
          NdArray positive = x.like();
          Nd4j.exec(
              op("relu")
                  .addInputs(numbers)
                  .addOutputs(positive.stored())
                  .addFloatingPointArguments(0.0)
                  .build());
          positive.stored().addi(magnitude);
          return positive;
        },
        out -> Operation.onMemory("softplus", out, x));
  }

  /** The slope of a leaky ReLU at x: 1 where x &gt; 0, else {@code slope}. */
  public static NdArray leakySlope(NdArray x, double slope) {
    return measured(
        () -> {
          if (JavaElementwise.serves(x)) {
            return JavaElementwise.map(x, v -> v > 0 ? 1 : (float) slope);
          }
          NdArray out = x.like();
          Nd4j.getExecutioner().exec(new LeakyReLUDerivative(x.stored(), out.stored(), slope));
          return out;
        },
        out -> Operation.onMemory("leaky ReLU, slope", out, x));
  }

  /** x where positive, else slope · x. */
  public static NdArray leakyRelu(NdArray x, double slope) {
    return measured(
        () ->
            OneDnn.serves(x.precision())
                ? OneDnnElementwise.leakyRelu(x, slope)
                : multiply(x, leakySlope(x, slope)),
        out -> Operation.onMemory("leaky ReLU", out, x));
  }

  /** gradient · the slope of a leaky ReLU at x. */
  public static NdArray leakyReluGradient(NdArray x, NdArray gradient, double slope) {
    return measured(
        () ->
            OneDnn.serves(x.precision())
                ? OneDnnElementwise.leakyReluGradient(x, gradient.in(x.order()), slope)
                : multiply(gradient, leakySlope(x, slope)),
        out -> Operation.onMemory("leaky ReLU, gradient", out, x, gradient));
  }

  /** gradient · (1 − tanh² x). */
  public static NdArray tanhGradient(NdArray x, NdArray gradient) {
    return measured(
        () -> {
          if (OneDnn.serves(x.precision())) {
            return OneDnnElementwise.tanhGradient(x, gradient.in(x.order()));
          }

          NdArray out = x.like();
          Nd4j.exec(
              op("tanh_bp")
                  .addInputs(x.stored(), gradient.in(x.order()).stored())
                  .addOutputs(out.stored())
                  .build());
          return out;
        },
        out -> Operation.onMemory("tanh, gradient", out, x, gradient));
  }

  /**
   * x + bias along the features, which are the second dimension.
   *
   * @param x {@code [batch, features, …]}
   * @param bias {@code [features]}
   */
  public static NdArray addBias(NdArray x, NdArray bias) {
    return measured(
        () -> {
          if (x.size(1) == 1 && JavaElementwise.serves(x)) {
            return JavaElementwise.combine(x, bias, (v, b) -> v + b);
          }
          NdArray out = x.like();
          Nd4j.exec(
              op("biasadd")
                  .addInputs(x.stored(), bias.stored())
                  .addOutputs(out.stored())
                  .addBooleanArguments(x.rank() > 2 && x.order() == MemoryOrder.C)
                  .build());
          return out;
        },
        out -> Operation.onMemory("bias", out, x));
  }

  /** Adds b to a, where a's old content is not needed again. */
  public static void addInPlace(NdArray a, NdArray b) {
    measured(
        () -> {
          a.stored().addi(b.in(a.order()).stored());
          return a;
        },
        out -> Operation.onMemory("add in place", out, a, b));
  }

  static DynamicCustomOp.DynamicCustomOpsBuilder op(String name) {
    return DynamicCustomOp.builder(name);
  }

  private static NdArray transformed(
      String name,
      NdArray x,
      JavaElementwise.Function function,
      BiFunction<INDArray, INDArray, TransformOp> operation) {
    return measured(
        () -> {
          if (JavaElementwise.serves(x)) {
            return JavaElementwise.map(x, function);
          }
          NdArray out = x.like();
          Nd4j.getExecutioner().exec(operation.apply(x.stored(), out.stored()));
          return out;
        },
        out -> Operation.onMemory(name, out, x));
  }

  private static NdArray unary(String name, NdArray x, JavaElementwise.Function function) {
    return measured(
        () -> {
          if (JavaElementwise.serves(x)) {
            return JavaElementwise.map(x, function);
          }
          NdArray out = x.like();
          Nd4j.exec(op(name).addInputs(x.stored()).addOutputs(out.stored()).build());
          return out;
        },
        out -> Operation.onMemory(name, out, x));
  }

  private static NdArray binary(Operator operator, NdArray a, NdArray b) {
    return measured(
        () -> {
          boolean alike = Arrays.equals(a.shape(), b.shape());
          if (JavaElementwise.serves(a) && (alike || (b.length() == 1 && b.rank() <= a.rank()))) {
            return JavaElementwise.combine(a, b.in(a.order()), operator::of);
          }
          if (alike && OneDnn.serves(a.precision())) {
            return OneDnnElementwise.combine(operator, a, b.in(a.order()));
          }
          if (alike) {
            return byNd4j(operator, a.stored(), b.in(a.order()).stored(), a.like());
          }
          long[] shape = Broadcasting.shape(a.shape(), b.shape());
          if (a.order() == MemoryOrder.CHANNELS_LAST
              && b.rank() == 4
              && Arrays.equals(shape, a.shape())) {
            return byNd4j(operator, a.stored(), b.array().permute(CHANNELS_TO_LAST), a.like());
          }
          return byNd4j(
              operator,
              a.in(MemoryOrder.C).stored(),
              b.in(MemoryOrder.C).stored(),
              NdArray.uninitialised(a.precision(), shape));
        },
        out -> Operation.onMemory(operator.nameInNd4j(), out, a, b));
  }

  private static NdArray byNd4j(Operator operator, INDArray a, INDArray b, NdArray out) {
    Nd4j.exec(op(operator.nameInNd4j()).addInputs(a, b).addOutputs(out.stored()).build());
    return out;
  }
}
