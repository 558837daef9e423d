package org.ganvas.tensor.kernel;

import java.util.Arrays;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Numbers in native memory, in C order. Where they live is decided when they are made: in the open
 * {@link MemoryScope}, or outside of any if they are {@link #kept}.
 */
public final class NdArray {
  private final INDArray array;

  NdArray(INDArray array) {
    this.array = array;
  }

  INDArray array() {
    return array;
  }

  /** An array of undefined content in the open scope. */
  public static NdArray uninitialised(Precision precision, long... shape) {
    return new NdArray(Nd4j.createUninitialized(precision.type(), shape));
  }

  /** An array filled with one value in the open scope. */
  public static NdArray filled(Precision precision, double value, long... shape) {
    NdArray filled = uninitialised(precision, shape);
    filled.array.assign(value);
    return filled;
  }

  /** A copy of the first {@code product of shape} values in the open scope. */
  public static NdArray of(Precision precision, float[] values, long... shape) {
    NdArray made = uninitialised(precision, shape);
    made.fill(values);
    return made;
  }

  /** A copy of the values in the open scope. */
  public static NdArray of(double[] values, long... shape) {
    NdArray made = uninitialised(Precision.FLOAT64, shape);
    ((DoublePointer) made.array.data().addressPointer()).put(values, 0, values.length);
    return made;
  }

  /** Overwrites the content with the first values given, in C order. */
  public void fill(float[] values) {
    int length = Math.toIntExact(array.length());
    if (precision() == Precision.FLOAT32) {
      ((FloatPointer) array.data().addressPointer()).put(values, 0, length);
    } else {
      double[] widened = new double[length];
      for (int i = 0; i < length; i++) {
        widened[i] = values[i];
      }
      ((DoublePointer) array.data().addressPointer()).put(widened, 0, length);
    }
  }

  /** A copy that outlives every scope. */
  public NdArray kept() {
    INDArray copy = Nd4j.createUninitializedDetached(array.dataType(), array.shape());
    copy.assign(array);
    return new NdArray(copy);
  }

  /** Overwrites the content with another array's of the same shape. */
  public void assign(NdArray source) {
    array.assign(source.array);
  }

  /**
   * The same numbers in C order from the beginning of their buffer on: a copy if they are not so
   * already.
   */
  NdArray withoutGaps() {
    return array.offset() == 0 && array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array)
        ? this
        : new NdArray(array.dup('c'));
  }

  /** The same numbers under another shape; nothing is copied. */
  public NdArray reshaped(long... shape) {
    return new NdArray(array.reshape('c', shape));
  }

  /** Its size in every dimension. */
  public long[] shape() {
    return array.shape();
  }

  /** Its size in one dimension. */
  public long size(int dimension) {
    return array.size(dimension);
  }

  /** How many dimensions it has. */
  public int rank() {
    return array.rank();
  }

  /** How many numbers it holds. */
  public long length() {
    return array.length();
  }

  /** Its precision. */
  public Precision precision() {
    return Precision.of(array.dataType());
  }

  /** The only number of an array that holds one. */
  public double scalar() {
    if (array.length() != 1) {
      throw new IllegalStateException("not a scalar: " + Arrays.toString(array.shape()));
    }
    return array.getDouble(0);
  }

  /** A copy of the numbers in C order. */
  public float[] toFloats() {
    float[] values = new float[Math.toIntExact(array.length())];
    if (precision() == Precision.FLOAT32) {
      ((FloatPointer) array.data().addressPointer()).get(values, 0, values.length);
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
    double[] values = new double[Math.toIntExact(array.length())];
    if (precision() == Precision.FLOAT64) {
      ((DoublePointer) array.data().addressPointer()).get(values, 0, values.length);
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
    if (array.closeable()) {
      array.close();
    }
  }

  @Override
  public String toString() {
    return precision() + Arrays.toString(array.shape());
  }
}
