package org.ganvas.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ganvas.tensor.Tensor;

/**
 * Batch normalisation whose scale and shift are those of each example's class: Dumoulin et al.
 * 2017, A Learned Representation for Artistic Style, arXiv 1610.07629, and de Vries et al. 2017,
 * Modulating Early Visual Processing by Language, arXiv 1707.00683. All classes share the
 * statistics.
 *
 * @param classes labels are whole numbers from 0 to {@code classes − 1}
 * @param norm how the statistics are kept
 */
public record ConditionalBatchNorm(int classes, BatchNorm norm) implements Layer {

  /** With the usual statistics. */
  public static ConditionalBatchNorm of(int classes) {
    return new ConditionalBatchNorm(classes, BatchNorm.standard());
  }

  @Override
  public String describe() {
    return "Batch norm of %d classes".formatted(classes);
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public boolean couplesExamples() {
    return true;
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    int features = input.size(0);
    List<ParameterSpec> specs = new ArrayList<>();
    specs.add(new ParameterSpec("gamma", new Initialiser.Constant(1), true, classes, features));
    specs.add(new ParameterSpec("beta", new Initialiser.Constant(0), true, classes, features));
    specs.addAll(BatchNorm.statistics(features));
    return specs;
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    Tensor one = input.likeConstant(1, input.size(1));
    Tensor zero = input.likeConstant(0, input.size(1));
    Tensor normalised = norm.normalise(input, one, zero, parameters, pass);
    long[] perExample = new long[input.rank()];
    Arrays.fill(perExample, 1);
    perExample[0] = input.size(0);
    perExample[1] = input.size(1);
    Tensor gamma = Embedding.rows(parameters.get("gamma"), pass).reshaped(perExample);
    Tensor beta = Embedding.rows(parameters.get("beta"), pass).reshaped(perExample);
    return normalised.times(gamma).plus(beta);
  }
}
