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
          NdArray out = NdArray.uninitialised(x.precision(), view.shape());
          out.array().assign(view);
          return out;
        },
        out -> Operation.onMemory("permute", out, x));
  }

  /** Repeats what has size 1 to fill a larger shape. */
  public static NdArray broadcastTo(NdArray x, long... shape) {
    return measured(
        () -> {
          if (x.length() == 1) {
            return NdArray.filled(x.precision(), x.scalar(), shape);
          }
          NdArray out = NdArray.filled(x.precision(), 0, shape);
          Nd4j.exec(
              Elementwise.op("add")
                  .addInputs(out.stored(), x.array())
                  .addOutputs(out.stored())
                  .build());
          return out;
        },
        out -> Operation.onMemory("broadcast", out, x));
  }

  /** Arrays one after another along a dimension. */
  public static NdArray concatenate(int dimension, NdArray... parts) {
    return measured(
        () -> {
          long[] shape = parts[0].shape().clone();
          shape[dimension] = Arrays.stream(parts).mapToLong(part -> part.size(dimension)).sum();
          MemoryOrder order = parts[0].order();
          NdArray out =
              NdArray.uninitialised(
                  parts[0].precision(), dimension == 0 ? order : MemoryOrder.C, shape);
          long from = 0;
          for (NdArray part : parts) {
            long to = from + part.size(dimension);
            if (dimension == 0) {
              out.examples(from, to).copyFrom(part.in(order));
            } else {
              range(out.array(), dimension, from, to).assign(part.array());
            }
            from = to;
          }
          return out;
        },
        out -> Operation.onMemory("concatenate", out, parts));
  }

  /** The part of an array between two places of a dimension. */
  public static NdArray slice(NdArray x, int dimension, long from, long to) {
    return measured(
        () -> {
          long[] shape = x.shape().clone();
          shape[dimension] = to - from;
          NdArray out =
              NdArray.uninitialised(
                  x.precision(), dimension == 0 ? x.order() : MemoryOrder.C, shape);
          if (dimension == 0) {
            out.copyFrom(x.examples(from, to));
          } else {
            out.array().assign(range(x.array(), dimension, from, to));
          }
          return out;
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
          NdArray out = NdArray.filled(x.precision(), 0, shape);
          if (dimension == 0) {
            out.examples(from, from + x.size(0)).copyFrom(x.in(MemoryOrder.C));
          } else {
            range(out.array(), dimension, from, from + x.size(dimension)).assign(x.array());
          }
          return out;
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
