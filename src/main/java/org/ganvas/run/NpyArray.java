package org.ganvas.run;

/** An array of a checkpoint or a frame. The arrays inside are kept, not copied. */
public sealed interface NpyArray {

  /** From the outermost dimension; empty for a single number. */
  long[] shape();

  /**
   * 32-bit floats, {@code <f4} to NumPy.
   *
   * @param shape from the outermost dimension; empty for a single number
   * @param values in C order, as many as the shape multiplies to
   */
  record Floats(long[] shape, float[] values) implements NpyArray {
    /** Checks that the values fill the shape. */
    public Floats {
      checkCount(shape, values.length);
    }
  }

  /**
   * 64-bit whole numbers, {@code <i8} to NumPy.
   *
   * @param shape from the outermost dimension; empty for a single number
   * @param values in C order, as many as the shape multiplies to
   */
  record Longs(long[] shape, long[] values) implements NpyArray {
    /** Checks that the values fill the shape. */
    public Longs {
      checkCount(shape, values.length);
    }
  }

  /**
   * Whole numbers from 0 to 255, {@code |u1} to NumPy.
   *
   * @param shape from the outermost dimension; empty for a single number
   * @param values in C order, as many as the shape multiplies to
   */
  record Bytes(long[] shape, byte[] values) implements NpyArray {
    /** Checks that the values fill the shape. */
    public Bytes {
      checkCount(shape, values.length);
    }
  }

  /** A single whole number. */
  static Longs scalar(long value) {
    return new Longs(new long[0], new long[] {value});
  }

  private static void checkCount(long[] shape, int values) {
    long count = 1;
    for (long size : shape) {
      if (size < 0) {
        throw new IllegalArgumentException("negative size " + size);
      }
      count = Math.multiplyExact(count, size);
    }
    if (count != values) {
      throw new IllegalArgumentException(values + " values for " + count + " places");
    }
  }
}
