package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import org.ganvas.tensor.kernel.OperationProfile.Operation;

/** Changes of kept arrays in place: what optimisers and constraints do to parameters. */
public final class Updates {
  private static final UpdateKernels JAVA = new JavaUpdates();
  private static final UpdateKernels ND4J = new Nd4jUpdates();
  private static final UpdateKernels ONE_DNN = new OneDnnUpdates();

  private Updates() {}

  /**
   * One step of Adam in the efficient order of Kingma and Ba 2015, section 2.
   *
   * @param first moment, updated
   * @param second moment, updated
   * @param earlierSteps steps taken before this one
   */
  public static void adam(
      NdArray parameter,
      NdArray gradient,
      NdArray first,
      NdArray second,
      double rate,
      double beta1,
      double beta2,
      double epsilon,
      long earlierSteps) {
    measured(
        () -> {
          UpdateKernels kernels = kernels(parameter);
          long step = earlierSteps + 1;
          double corrected =
              rate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step));
          kernels.blend(first, gradient, beta1, 1 - beta1);
          kernels.blendSquares(second, gradient, beta2);
          kernels.step(parameter, first, second, corrected, epsilon);
          return parameter;
        },
        out -> Operation.onMemory("adam", out, parameter, gradient, first, first, second, second));
  }

  /**
   * One step of RMSProp.
   *
   * @param meanSquare of the gradients, updated
   */
  public static void rmsProp(
      NdArray parameter,
      NdArray gradient,
      NdArray meanSquare,
      double rate,
      double decay,
      double epsilon) {
    measured(
        () -> {
          UpdateKernels kernels = kernels(parameter);
          kernels.blendSquares(meanSquare, gradient, decay);
          kernels.step(parameter, gradient, meanSquare, rate, epsilon);
          return parameter;
        },
        out -> Operation.onMemory("rmsprop", out, parameter, gradient, meanSquare, meanSquare));
  }

  /**
   * One step of gradient descent with momentum.
   *
   * @param velocity the sum of past gradients, each weaker than the next, updated
   */
  public static void momentum(
      NdArray parameter, NdArray gradient, NdArray velocity, double rate, double momentum) {
    measured(
        () -> {
          velocity.array().muli(momentum).addi(gradient.array());
          parameter.array().subi(velocity.array().mul(rate));
          return parameter;
        },
        out -> Operation.onMemory("momentum", out, parameter, gradient, velocity, velocity));
  }

  /** Brings every number into [−bound, bound]. */
  public static void clip(NdArray parameter, double bound) {
    measured(
        () -> {
          kernels(parameter).clip(parameter, bound);
          return parameter;
        },
        out -> Operation.onMemory("clip", out, parameter));
  }

  /** average ← (1 − share) · average + share · value. */
  public static void blend(NdArray average, NdArray value, double share) {
    measured(
        () -> {
          kernels(average).blend(average, value, 1 - share, share);
          return average;
        },
        out -> Operation.onMemory("blend", out, average, value));
  }

  private static UpdateKernels kernels(NdArray parameter) {
    if (JavaUpdates.serve(parameter)) {
      return JAVA;
    }
    return OneDnn.serves(parameter.precision()) ? ONE_DNN : ND4J;
  }
}
