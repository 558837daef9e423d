package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import java.util.Arrays;
import org.ganvas.tensor.kernel.OperationProfile.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Numbers in another order. All of it is done by assigning strided views, which ND4J does an order
 * of magnitude faster than its own operations for the same purpose.
 */
public final class Layout {
  private Layout() {}

  /** The dimensions in another order. */
  public static NdArray permute(NdArray x, int... order) {

    return measured(
        () -> {
          INDArray view = x.array().permute(order);
          INDArray out = Nd4j.createUninitialized(view.dataType(), view.shape());
          out.assign(view);
          return new NdArray(out);
        },
        out -> Operation.onMemory("permute", out, x));
  }

  /** Repeats what has size 1 to fill a larger shape. */
  public static NdArray broadcastTo(NdArray x, long... shape) {

    return measured(
        () -> {
          INDArray out = Nd4j.createUninitialized(x.array().dataType(), shape);
          out.assign(0);
          Nd4j.exec(Elementwise.op("add").addInputs(out, x.array()).addOutputs(out).build());
          return new NdArray(out);
        },
        out -> Operation.onMemory("broadcast", out, x));
  }

  /** Arrays one after another along a dimension. */
  public static NdArray concatenate(int dimension, NdArray... parts) {

    return measured(
        () -> {
          long[] shape = parts[0].shape().clone();
          shape[dimension] = Arrays.stream(parts).mapToLong(part -> part.size(dimension)).sum();
          INDArray out = Nd4j.createUninitialized(parts[0].array().dataType(), shape);
          long from = 0;
          for (NdArray part : parts) {
            long to = from + part.size(dimension);
            range(out, dimension, from, to).assign(part.array());
            from = to;
          }
          return new NdArray(out);
        },
        out -> Operation.onMemory("concatenate", out, parts));
  }

  /** The part of an array between two places of a dimension. */
  public static NdArray slice(NdArray x, int dimension, long from, long to) {

    return measured(
        () -> {
          long[] shape = x.shape().clone();
          shape[dimension] = to - from;
          INDArray out = Nd4j.createUninitialized(x.array().dataType(), shape);
          out.assign(range(x.array(), dimension, from, to));
          return new NdArray(out);
        },
        out -> Operation.onMemory("slice", out, out));
  }

  /**
   * Zeros, with {@code x} in place from a place of a dimension on: what {@link #slice} pulls back
   * to.
   */
  public static NdArray embed(NdArray x, int dimension, long from, long size) {

    return measured(
        () -> {
          long[] shape = x.shape().clone();
          shape[dimension] = size;
          INDArray out = Nd4j.createUninitialized(x.array().dataType(), shape);
          out.assign(0);
          range(out, dimension, from, from + x.size(dimension)).assign(x.array());
          return new NdArray(out);
        },
        out -> Operation.onMemory("embed", out, x));
  }

  private static INDArray range(INDArray x, int dimension, long from, long to) {
    INDArrayIndex[] index = new INDArrayIndex[x.rank()];
    Arrays.fill(index, NDArrayIndex.all());
    index[dimension] = NDArrayIndex.interval(from, to);
    return x.get(index);
  }
}
