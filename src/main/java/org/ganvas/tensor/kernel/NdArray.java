package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import java.util.Arrays;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.ganvas.tensor.kernel.OperationProfile.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Numbers in native memory. Where they live is decided when they are made: in the open {@link
 * MemoryScope}, or outside of any if they are {@link #kept}. Their {@link MemoryOrder} is nobody's
 * business but the kernels': whoever asks for numbers gets them in C order.
 */
public final class NdArray {
  /** Where batch, channels, height and width are found when channels are last. */
  private static final int[] STORED_PLACES = {0, 3, 1, 2};

  /** In C order: {@code [batch, height, width, channels]} if the order is channels last. */
  private final INDArray stored;

  private final MemoryOrder order;

  NdArray(INDArray array) {
    this(array, MemoryOrder.C);
  }

  private NdArray(INDArray stored, MemoryOrder order) {
    this.stored = stored;
    this.order = order;
  }

  /** With its dimensions where they belong; a view if the order of memory is another. */
  INDArray array() {
    return order == MemoryOrder.C ? stored : stored.permute(STORED_PLACES);
  }

  /** As the numbers follow one another in memory. */
  INDArray stored() {
    return stored;
  }

  MemoryOrder order() {
    return order;
  }

  /** An array of undefined content in the open scope. */
  public static NdArray uninitialised(Precision precision, long... shape) {
    return new NdArray(Nd4j.createUninitialized(precision.type(), shape));
  }

  /**
   * An array of undefined content in the open scope.
   *
   * @param shape {@code [batch, channels, height, width]} if the order is channels last
   */
  static NdArray uninitialised(Precision precision, MemoryOrder order, long... shape) {
    return order == MemoryOrder.C || order.equalsC(shape)
        ? uninitialised(precision, shape)
        : new NdArray(
            Nd4j.createUninitialized(precision.type(), shape[0], shape[2], shape[3], shape[1]),
            order);
  }

  NdArray like() {
    return new NdArray(Nd4j.createUninitialized(stored.dataType(), stored.shape()), order);
  }

  /** The same order, precision and shape with these numbers, which follow as in memory here. */
  NdArray with(INDArray other) {
    return new NdArray(other, order);
  }

  /** The same numbers in an order, copied if they are in another. */
  NdArray in(MemoryOrder wanted) {
    if (order == wanted || MemoryOrder.CHANNELS_LAST.equalsC(shape())) {
      return this;
    }
    return measured(
        () -> {
          NdArray copy = uninitialised(precision(), wanted, shape());
          copy.array().assign(array());
          return copy;
        },
        copy -> Operation.onMemory("reorder", copy, this));
  }

  /** An array filled with one value in the open scope. */
  public static NdArray filled(Precision precision, double value, long... shape) {
    return measured(
        () -> {
          NdArray filled = uninitialised(precision, shape);
          filled.stored.assign(value);
          return filled;
        },
        filled -> Operation.onMemory("fill", filled));
  }

  /** A copy of the first {@code product of shape} values in the open scope. */
  public static NdArray of(Precision precision, float[] values, long... shape) {
    return measured(
        () -> {
          NdArray made = uninitialised(precision, shape);
          made.fill(values);
          return made;
        },
        made -> Operation.onMemory("copy from Java", made, made));
  }

  /** A copy of the values in the open scope. */
  public static NdArray of(double[] values, long... shape) {
    NdArray made = uninitialised(Precision.FLOAT64, shape);
    ((DoublePointer) made.stored.data().addressPointer()).put(values, 0, values.length);
    return made;
  }

  /** Overwrites the content with the first values given, in C order. */
  public void fill(float[] values) {
    if (order != MemoryOrder.C) {
      assign(of(precision(), values, shape()));
      return;
    }
    int length = Math.toIntExact(stored.length());
    if (precision() == Precision.FLOAT32) {
      ((FloatPointer) stored.data().addressPointer()).put(values, 0, length);
    } else {
      double[] widened = new double[length];
      for (int i = 0; i < length; i++) {
        widened[i] = values[i];
      }
      ((DoublePointer) stored.data().addressPointer()).put(widened, 0, length);
    }
  }

  /** A copy that outlives every scope. */
  public NdArray kept() {
    INDArray copy = Nd4j.createUninitializedDetached(stored.dataType(), shape());
    copy.assign(array());
    return new NdArray(copy);
  }

  /** Overwrites the content with another array's of the same shape. */
  public void assign(NdArray source) {
    array().assign(source.array());
  }

  /** The same numbers from the beginning of their buffer on: a copy if they are not so already. */
  NdArray withoutGaps() {
    return stored.offset() == 0
            && stored.ordering() == 'c'
            && Shape.hasDefaultStridesForShape(stored)
        ? this
        : with(stored.dup('c'));
  }

  /** The same numbers under another shape; copied only if their order of memory is not C's. */
  public NdArray reshaped(long... shape) {
    return new NdArray(in(MemoryOrder.C).stored.reshape('c', shape));
  }

  /** Its size in every dimension. */
  public long[] shape() {
    long[] sizes = stored.shape();
    return order == MemoryOrder.C ? sizes : new long[] {sizes[0], sizes[3], sizes[1], sizes[2]};
  }

  /** Its size in one dimension. */
  public long size(int dimension) {
    return stored.size(order == MemoryOrder.C ? dimension : STORED_PLACES[dimension]);
  }

  /** How many dimensions it has. */
  public int rank() {
    return stored.rank();
  }

  /** How many numbers it holds. */
  public long length() {
    return stored.length();
  }

  /** Its precision. */
  public Precision precision() {
    return Precision.of(stored.dataType());
  }

  /** The only number of an array that holds one. */
  public double scalar() {
    if (stored.length() != 1) {
      throw new IllegalStateException("not a scalar: " + Arrays.toString(shape()));
    }
    return stored.getDouble(0);
  }

  /** A copy of the numbers in C order. */
  public float[] toFloats() {
    float[] values = new float[Math.toIntExact(stored.length())];
    if (precision() == Precision.FLOAT32) {
      ((FloatPointer) in(MemoryOrder.C).stored.data().addressPointer())
          .get(values, 0, values.length);
    } else {
      double[] wide = toDoubles();
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) wide[i];
      }
    }
    return values;
  }

  /** A copy of the numbers in C order. */
  public double[] toDoubles() {
    double[] values = new double[Math.toIntExact(stored.length())];
    if (precision() == Precision.FLOAT64) {
      ((DoublePointer) in(MemoryOrder.C).stored.data().addressPointer())
          .get(values, 0, values.length);
    } else {
      float[] narrow = toFloats();
      for (int i = 0; i < values.length; i++) {
        values[i] = narrow[i];
      }
    }
    return values;
  }

  /** Frees the memory now; only for kept arrays that nothing else refers to. */
  public void free() {
    if (stored.closeable()) {
      stored.close();
    }
  }

  @Override
  public String toString() {
    return precision() + Arrays.toString(shape());
  }
}
