package org.ganvas.nn;

import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;

/**
 * Numbers that count less and less: the first as it is, the last as a share of itself, those
 * between falling geometrically. As a generator's first layer it orders the latent space: the first
 * coordinates carry what distinguishes samples most, the last refine it. Noise that is spherical
 * for whoever walks it is N(0, diag(scale²)) for the layers that follow, a space of few effective
 * dimensions, which is soon learnt, without being a small one.
 *
 * @param last what is left of the last number, in (0, 1]
 */
public record Taper(double last) implements Layer {

  @Override
  public String describe() {
    return "Taper to %s".formatted(last);
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.rank() != 1) {
      throw new ShapeMismatch("a taper wants a row of numbers, not " + input);
    }
    return input;
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    float[] scale = scale(Math.toIntExact(input.size(1)));
    return input.times(Tensor.constant(NdArray.of(input.precision(), scale, 1, scale.length)));
  }

  /**
   * What each number is multiplied by.
   *
   * @param count of numbers
   */
  public float[] scale(int count) {
    float[] scale = new float[count];
    for (int i = 0; i < count; i++) {
      scale[i] = (float) Math.pow(last, count == 1 ? 0 : i / (count - 1.0));
    }
    return scale;
  }
}
