package org.ganvas.export;

/** Kernels of convolutions as other libraries want them. */
public final class Kernels {
  private Kernels() {}

  /**
   * Kernels of a transposed convolution as other libraries have them: from {@code [out, in, k, k]}
   * to {@code [in, out, k, k]}, each turned by half a turn.
   */
  public static float[] transposed(float[] kernels, int out, int in, int k) {
    float[] turned = new float[kernels.length];
    int size = k * k;
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        for (int tap = 0; tap < size; tap++) {
          turned[(i * out + o) * size + size - 1 - tap] = kernels[(o * in + i) * size + tap];
        }
      }
    }
    return turned;
  }
}
