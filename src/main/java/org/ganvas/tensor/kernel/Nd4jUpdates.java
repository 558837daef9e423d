package org.ganvas.tensor.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's own operations: on every system and in both precisions. */
final class Nd4jUpdates implements UpdateKernels {

  @Override
  public void blend(NdArray average, NdArray value, double keep, double share) {
    average.array().muli(keep);
    average.array().addi(Elementwise.multiply(value, share).array());
  }

  @Override
  public void blendSquares(NdArray average, NdArray value, double decay) {
    blend(average, Elementwise.multiply(value, value), decay, 1 - decay);
  }

  @Override
  public void step(
      NdArray parameter, NdArray direction, NdArray squares, double rate, double epsilon) {
    INDArray deviation = Elementwise.add(Elementwise.sqrt(squares), epsilon).array();
    INDArray change = Elementwise.multiply(direction, rate).array();
    parameter.array().subi(change.divi(deviation));
  }

  @Override
  public void clip(NdArray parameter, double bound) {
    Nd4j.exec(
        Elementwise.op("clipbyvalue")
            .addInputs(parameter.array())
            .addOutputs(parameter.array())
            .addFloatingPointArguments(-bound, bound)
            .build());
  }
}
