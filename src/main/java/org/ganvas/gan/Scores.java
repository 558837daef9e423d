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
   */
  public static Scores of(Network critic, Batch real, Batch fake, Pass pass) {
    if (critic.couplesExamples()) {
      return new Scores(real.through(critic, pass), fake.through(critic, pass));
    }
    long batch = real.size();
    Tensor both = real.and(fake).through(critic, pass);
    return new Scores(
        Shapes.slice(both, 0, 0, batch), Shapes.slice(both, 0, batch, batch + fake.size()));
  }
}
