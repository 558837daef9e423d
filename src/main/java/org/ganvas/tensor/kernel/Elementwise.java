package org.ganvas.tensor.kernel;

import java.util.function.Function;
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
  private Elementwise() {}

  /** a + b. */
  public static NdArray add(NdArray a, NdArray b) {
    return binary("add", a, b);
  }

  /** a − b. */
  public static NdArray subtract(NdArray a, NdArray b) {
    return binary("subtract", a, b);
  }

  /** a · b. */
  public static NdArray multiply(NdArray a, NdArray b) {
    return binary("multiply", a, b);
  }

  /** a ÷ b. */
  public static NdArray divide(NdArray a, NdArray b) {
    return binary("divide", a, b);
  }

  /** x + value. */
  public static NdArray add(NdArray x, double value) {
    // INDArray.add and mul put a small number in the place of NaN, which would hide a divergence.
    INDArray out = like(x);
    Nd4j.getExecutioner().exec(new ScalarAdd(x.array(), null, out, value));
    return new NdArray(out);
  }

  /** x · value. */
  public static NdArray multiply(NdArray x, double value) {
    INDArray out = like(x);
    Nd4j.getExecutioner().exec(new ScalarMultiplication(x.array(), null, out, value));
    return new NdArray(out);
  }

  /** eˣ. */
  public static NdArray exp(NdArray x) {
    return transformed(x, out -> new Exp(x.array(), out));
  }

  /** ln x. */
  public static NdArray log(NdArray x) {
    return transformed(x, out -> new Log(x.array(), out));
  }

  /** √x. */
  public static NdArray sqrt(NdArray x) {
    return transformed(x, out -> new Sqrt(x.array(), out));
  }

  /** tanh x. */
  public static NdArray tanh(NdArray x) {
    return unary("tanh", x);
  }

  /** 1 ÷ (1 + e⁻ˣ). */
  public static NdArray sigmoid(NdArray x) {
    return unary("sigmoid", x);
  }

  /** ln(1 + eˣ), without overflow. */
  public static NdArray softplus(NdArray x) {
    // max(x, 0) + ln(1 + e^-|x|): the plain formula overflows for large x and ND4J's own loses
    // digits for small.
    INDArray magnitude = like(x);
    Nd4j.getExecutioner().exec(new Abs(x.array(), magnitude));
    magnitude.muli(-1);
    Nd4j.getExecutioner().exec(new Exp(magnitude, magnitude));
    Nd4j.getExecutioner().exec(new Log1p(magnitude, magnitude));
    INDArray positive = like(x);
    Nd4j.exec(
        op("relu")
            .addInputs(x.array())
            .addOutputs(positive)
            .addFloatingPointArguments(0.0)
            .build());
    positive.addi(magnitude);
    return new NdArray(positive);
  }

  /** The slope of a leaky ReLU at x: 1 where x &gt; 0, else {@code slope}. */
  public static NdArray leakySlope(NdArray x, double slope) {
    INDArray out = like(x);
    Nd4j.getExecutioner().exec(new LeakyReLUDerivative(x.array(), out, slope));
    return new NdArray(out);
  }

  /** gradient · (1 − tanh² x). */
  public static NdArray tanhGradient(NdArray x, NdArray gradient) {
    INDArray out = like(x);
    Nd4j.exec(op("tanh_bp").addInputs(x.array(), gradient.array()).addOutputs(out).build());
    return new NdArray(out);
  }

  /**
   * x + bias along the features, which are the second dimension.
   *
   * @param x {@code [batch, features, …]}
   * @param bias {@code [features]}
   */
  public static NdArray addBias(NdArray x, NdArray bias) {
    INDArray out = like(x);
    Nd4j.exec(
        op("biasadd")
            .addInputs(x.array(), bias.array())
            .addOutputs(out)
            .addBooleanArguments(x.rank() > 2)
            .build());
    return new NdArray(out);
  }

  /** Adds b to a, where a's old content is not needed again. */
  public static void addInPlace(NdArray a, NdArray b) {
    a.array().addi(b.array());
  }

  static DynamicCustomOp.DynamicCustomOpsBuilder op(String name) {
    return DynamicCustomOp.builder(name);
  }

  static INDArray like(NdArray x) {
    return Nd4j.createUninitialized(x.array().dataType(), x.array().shape());
  }

  private static NdArray transformed(NdArray x, Function<INDArray, TransformOp> operation) {
    INDArray out = like(x);
    Nd4j.getExecutioner().exec(operation.apply(out));
    return new NdArray(out);
  }

  private static NdArray unary(String name, NdArray x) {
    INDArray out = like(x);
    Nd4j.exec(op(name).addInputs(x.array()).addOutputs(out).build());
    return new NdArray(out);
  }

  private static NdArray binary(String name, NdArray a, NdArray b) {
    INDArray out =
        Nd4j.createUninitialized(a.array().dataType(), Broadcasting.shape(a.shape(), b.shape()));
    Nd4j.exec(op(name).addInputs(a.array(), b.array()).addOutputs(out).build());
    return new NdArray(out);
  }
}
