package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.Functions;
import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;

/**
 * Minibatch discrimination: Salimans et al. 2016, Improved Techniques for Training GANs, arXiv
 * 1606.03498, section 3.2. Beside its features f an example gets, for each of some kernels, how
 * close it is to the others of its batch: o(xᵢ)_b = Σⱼ exp(−‖M_{i,b} − M_{j,b}‖₁) with M = f T. So
 * a discriminator sees that a generator makes the same example again and again. As in the authors'
 * code an example is not compared with itself, which would add 1 everywhere.
 *
 * @param kernels closenesses an example gets (the paper's B)
 * @param dimensions that a kernel compares (the paper's C)
 */
public record MinibatchDiscrimination(int kernels, int dimensions) implements Layer {

  @Override
  public String describe() {
    return "Minibatch discrimination";
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.rank() != 1) {
      throw new ShapeMismatch("minibatch discrimination wants a row of numbers, not " + input);
    }
    return Shape.of(input.elements() + kernels);
  }

  @Override
  public boolean couplesExamples() {
    return true;
  }

  /** Column {@code kernel · dimensions + dimension} of the weight is that of that kernel. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    int inputs = input.elements();
    return List.of(
        new ParameterSpec(
            "weight", Initialiser.fanIn(inputs), true, inputs, (long) kernels * dimensions));
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    int batch = Math.toIntExact(input.size(0));
    if (batch == 1) {
      return Shapes.concatenate(1, input, input.likeConstant(0, 1, kernels));
    }
    Tensor places = input.matmul(parameters.get("weight"));
    Tensor differences = pairs(places, batch, -1).matmul(places);
    Tensor distances =
        Functions.absolute(differences)
            .reshaped(differences.size(0) * kernels, dimensions)
            .matmul(input.likeConstant(1, dimensions, 1))
            .reshaped(differences.size(0), kernels);
    Tensor closeness = Functions.exp(distances.negated());
    return Shapes.concatenate(
        1, input, Shapes.permute(pairs(places, batch, 1), 1, 0).matmul(closeness));
  }

  /**
   * A row for each pair of examples, with 1 at the first and a number at the second: a product with
   * it is the differences, or the sums, of all pairs at once.
   *
   * @return {@code [batch · (batch − 1) ÷ 2, batch]}
   */
  private static Tensor pairs(Tensor like, int batch, float second) {
    int count = batch * (batch - 1) / 2;
    float[] rows = new float[count * batch];
    int row = 0;
    for (int i = 0; i < batch; i++) {
      for (int j = i + 1; j < batch; j++) {
        rows[row * batch + i] = 1;
        rows[row * batch + j] = second;
        row++;
      }
    }
    return Tensor.constant(NdArray.of(like.precision(), rows, count, batch));
  }
}
