package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.tensor.Linear;
import org.ganvas.tensor.Tensor;

/**
 * A score, and beside it a guess which class each example is of: the two heads of the discriminator
 * of Odena et al. 2017, Conditional Image Synthesis with Auxiliary Classifier GANs, arXiv
 * 1610.09585. The score does not see the label. The guess goes to the {@link Pass}, where the
 * training step finds it.
 *
 * @param classes labels are whole numbers from 0 to {@code classes − 1}
 */
public record AuxiliaryClassifier(int classes) implements Layer {
  private static final Dense SCORE = Dense.besideConvolutions(1);

  @Override
  public String describe() {
    return "Score and classifier of %d classes".formatted(classes);
  }

  @Override
  public Shape outputShape(Shape input) {
    return SCORE.outputShape(input);
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    List<ParameterSpec> specs = new ArrayList<>(SCORE.parameters(input));
    for (ParameterSpec spec : Dense.besideConvolutions(classes).parameters(input)) {
      specs.add(new ParameterSpec("class-" + spec.name(), spec.initialiser(), true, spec.shape()));
    }
    return specs;
  }

  /** The score's weight; the classifier's is no part of the discriminator's slope. */
  @Override
  public Layer spectrallyNormalised(int iterations) {
    return new SpectralNorm(this, iterations);
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    if (pass.isTraining()) {
      Tensor product = input.matmul(parameters.get("class-weight"));
      pass.classified(Linear.addBias(product, parameters.get("class-bias")));
    }
    return SCORE.forward(input, parameters, pass);
  }
}
