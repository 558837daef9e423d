package org.ganvas.gan;

import org.ganvas.nn.Network;
import org.ganvas.nn.Pass;
import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;

/**
 * A critic's raw scores of two batches.
 *
 * @param real {@code [batch, 1]}
 * @param fake {@code [batch, 1]}
 */
public record Scores(Tensor real, Tensor fake) {

  /**
   * Scores real and generated examples, in one batch where that changes nothing, which is faster.
   *
   * @param real {@code [batch, …]}
   * @param fake {@code [batch, …]}
   */
  public static Scores of(Network critic, Tensor real, Tensor fake, Pass pass) {
    if (critic.couplesExamples()) {
      return new Scores(critic.forward(real, pass), critic.forward(fake, pass));
    }
    Tensor both = critic.forward(Shapes.concatenate(0, real, fake), pass);
    long ofReal = real.size(0) / critic.plan().examplesTogether();
    return new Scores(
        Shapes.slice(both, 0, 0, ofReal), Shapes.slice(both, 0, ofReal, both.size(0)));
  }
}
