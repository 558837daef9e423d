package org.ganvas.tensor.kernel;

import java.util.Arrays;

/** NumPy's rule for operands of two shapes. */
public final class Broadcasting {
  private Broadcasting() {}

  /**
   * The shape two operands are broadcast to.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  public static long[] shape(long[] a, long[] b) {
    if (Arrays.equals(a, b)) {
      return a;
    }
    long[] result = new long[Math.max(a.length, b.length)];
    for (int i = 1; i <= result.length; i++) {
      long fromA = i <= a.length ? a[a.length - i] : 1;
      long fromB = i <= b.length ? b[b.length - i] : 1;
      if (fromA != fromB && fromA != 1 && fromB != 1) {
        throw new IllegalArgumentException(
            "shapes %s and %s do not go together"
                .formatted(Arrays.toString(a), Arrays.toString(b)));
      }
      result[result.length - i] = Math.max(fromA, fromB);
    }
    return result;
  }
}
