package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.Convolution;
import org.ganvas.tensor.Linear;
import org.ganvas.tensor.Tensor;

/**
 * A transposed convolution with "same" padding: pictures {@code stride} times as large come out.
 *
 * @param channels that come out
 * @param kernel its side in pixels: odd for stride 1, from 3 to 6 for stride 2
 * @param stride 1 or 2
 * @param bias whether a number is added to each channel
 */
public record ConvolveTransposed(int channels, int kernel, int stride, boolean bias)
    implements Layer {

  @Override
  public String describe() {
    return "Transposed convolution %d×%d%s"
        .formatted(kernel, kernel, stride == 1 ? "" : ", stride " + stride);
  }

  @Override
  public Shape outputShape(Shape input) {
    Pictures.check("a transposed convolution", input);
    return Shape.of(channels, stride * input.size(1), stride * input.size(2));
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    return Convolve.kernels(channels, input.size(0), kernel, bias);
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    Tensor output = Convolution.transposed(input, parameters.get("weight"), stride);
    return bias ? Linear.addBias(output, parameters.get("bias")) : output;
  }
}
