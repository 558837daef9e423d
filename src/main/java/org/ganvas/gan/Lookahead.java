package org.ganvas.gan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ganvas.nn.Network;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.Tensor;

/**
 * Steps of D that an update of G looks ahead: Metz et al. 2017, Unrolled Generative Adversarial
 * Networks, arXiv 1611.02163, equations 9 to 11. They are steps of plain gradient descent, whatever
 * optimiser trains D, on one and the same batch and without penalties; D itself does not move.
 *
 * @param steps 0 for the usual game
 * @param learningRate of each, &gt; 0
 */
public record Lookahead(int steps, double learningRate) {
  /** G plays against D as it is. */
  public static final Lookahead NONE = new Lookahead(0, 1);

  /**
   * D as it will be: θ ← θ − η ∂L/∂θ, so often. Its weights depend on whatever the loss depends on,
   * and can be differentiated for that.
   *
   * @param loss what D minimises
   */
  public Network of(Network critic, Function<Network, Tensor> loss) {
    Network ahead = critic;
    for (int k = 0; k < steps; k++) {
      List<Tensor> weights = ahead.variables();
      List<Tensor> gradient = Gradients.differentiable(loss.apply(ahead), weights);
      List<Tensor> next = new ArrayList<>();
      for (int i = 0; i < weights.size(); i++) {
        next.add(weights.get(i).minus(gradient.get(i).times(learningRate)));
      }
      ahead = ahead.with(next);
    }
    return ahead;
  }
}
