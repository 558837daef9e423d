package org.ganvas.nn;

import org.ganvas.tensor.Functions;
import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;

/**
 * Minibatch standard deviation: Karras et al. 2018, Progressive Growing of GANs, arXiv 1710.10196,
 * section 3. How far a batch is spread, one number for all of it, stands as one more channel (or
 * number of a row) beside the features of every example: the standard deviation of each feature at
 * each place over the batch, averaged over features and places.
 */
public record MinibatchDeviation() implements Layer {
  /** Inside the root, as in the authors' code. */
  private static final double EPSILON = 1e-8;

  @Override
  public String describe() {
    return "Minibatch deviation";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input.rank() == 1
        ? Shape.of(input.size(0) + 1)
        : Shape.of(input.size(0) + 1, input.size(1), input.size(2));
  }

  @Override
  public boolean couplesExamples() {
    return true;
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    long batch = input.size(0);
    long numbers = input.length() / batch;
    Tensor x = input.reshaped(batch, numbers);
    Tensor average = input.likeConstant(1.0 / batch, 1, batch);
    Tensor centred = x.minus(input.likeConstant(1, batch, 1).matmul(average.matmul(x)));
    Tensor deviations = Functions.sqrt(average.matmul(centred.squared()).plus(EPSILON));
    Tensor spread = deviations.matmul(input.likeConstant(1.0 / numbers, numbers, 1));
    long[] shape = input.shape().clone();
    shape[1] = 1;
    long copies = input.length() / input.size(1);
    return Shapes.concatenate(
        1, input, input.likeConstant(1, copies, 1).matmul(spread).reshaped(shape));
  }
}
