package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import org.ganvas.tensor.kernel.OperationProfile.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Changes of kept arrays in place: what optimisers and constraints do to parameters. */
public final class Updates {
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
          INDArray update = parameter.like().stored();
          Nd4j.exec(
              Elementwise.op("adam_updater")
                  .addInputs(gradient.array(), second.array(), first.array())
                  .addOutputs(update, second.array(), first.array())
                  .addFloatingPointArguments(rate, beta1, beta2, epsilon)
                  .addIntegerArguments(earlierSteps)
                  .build());
          parameter.array().subi(update);
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
          INDArray update = parameter.like().stored();
          Nd4j.exec(
              Elementwise.op("rms_prop_updater")
                  .addInputs(gradient.array(), meanSquare.array())
                  .addOutputs(update, meanSquare.array())
                  .addFloatingPointArguments(rate, decay, epsilon)
                  .build());
          parameter.array().subi(update);
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
          Nd4j.exec(
              Elementwise.op("clipbyvalue")
                  .addInputs(parameter.array())
                  .addOutputs(parameter.array())
                  .addFloatingPointArguments(-bound, bound)
                  .build());
          return parameter;
        },
        out -> Operation.onMemory("clip", out, parameter));
  }

  /** average ← (1 − share) · average + share · value. */
  public static void blend(NdArray average, NdArray value, double share) {
    measured(
        () -> {
          average.array().muli(1 - share).addi(value.array().mul(share));
          return average;
        },
        out -> Operation.onMemory("blend", out, average, value));
  }
}
