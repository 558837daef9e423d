package org.ganvas.gan;

import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;

/**
 * Noise on everything D is shown, real or generated, so that both distributions overlap and D
 * cannot be sure: Sønderby et al. 2017, Amortised MAP Inference for Image Super-resolution, arXiv
 * 1610.04490, section 3.4.
 *
 * @param deviation in units of the examples, 0 for none
 */
public record InstanceNoise(double deviation) {
  /** No noise. */
  public static final InstanceNoise NONE = new InstanceNoise(0);

  /**
   * Examples as D is shown them.
   *
   * @param examples {@code [batch, …]}
   */
  Tensor on(Tensor examples, RandomStream random) {
    if (deviation == 0) {
      return examples;
    }
    float[] noise = new float[Math.toIntExact(examples.length())];
    random.normal(0, noise);
    return examples.plus(
        Tensor.constant(NdArray.of(examples.precision(), noise, examples.shape()))
            .times(deviation));
  }
}
