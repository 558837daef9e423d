package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.tensor.Tensor;

/**
 * The score of a projection discriminator, ψ(φ) + ⟨v_y, φ⟩, with ψ(φ) = w · φ + b and a learned row
 * v for each class y: Miyato and Koyama 2018, cGANs with Projection Discriminator, arXiv
 * 1802.05637, equation 4.
 *
 * @param classes labels are whole numbers from 0 to {@code classes − 1}
 */
public record Projection(int classes) implements Layer {
  private static final Dense SCORE = Dense.besideConvolutions(1);

  @Override
  public String describe() {
    return "Score and projection of %d classes".formatted(classes);
  }

  @Override
  public Shape outputShape(Shape input) {
    return SCORE.outputShape(input);
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    List<ParameterSpec> specs = new ArrayList<>(SCORE.parameters(input));
    specs.addAll(new Embedding(classes, input.elements()).parameters(input));
    return specs;
  }

  /** Both the score's weight and the rows of the classes, as Miyato and Koyama have it. */
  @Override
  public Layer spectrallyNormalised(int iterations) {
    return new SpectralNorm(new SpectralNorm(this, iterations), iterations, "table");
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    Tensor rows = Embedding.rows(parameters.get("table"), pass);
    Tensor ones = input.likeConstant(1, input.size(1), 1);
    return SCORE.forward(input, parameters, pass).plus(input.times(rows).matmul(ones));
  }
}
