package org.ganvas.gan;

import org.ganvas.nn.Network;
import org.ganvas.nn.Pass;
import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;

/**
 * One score an example for people to see, also from a critic that judges examples in groups or is
 * several critics.
 */
public final class Jury {
  private Jury() {}

  /**
   * The scores of a sampling pass. A packed critic sees every example with those that follow it,
   * the last with the first; of several critics the mean counts.
   *
   * @param examples {@code [count, …]}
   * @return {@code [count, 1]}
   */
  public static Tensor scores(Network critic, Tensor examples) {
    Tensor groups = groups(examples, critic.plan().examplesTogether());
    Tensor scores = critic.forward(groups, Pass.sampling());
    long critics = scores.size(1);
    return critics == 1 ? scores : scores.matmul(scores.likeConstant(1.0 / critics, critics, 1));
  }

  private static Tensor groups(Tensor examples, int together) {
    if (together == 1) {
      return examples;
    }
    int count = Math.toIntExact(examples.size(0));
    int[] order = new int[count * together];
    for (int i = 0; i < order.length; i++) {
      order[i] = (i / together + i % together) % count;
    }
    long[] shape = examples.shape().clone();
    shape[0] = order.length;
    return Shapes.rows(examples.reshaped(count, examples.length() / count), order).reshaped(shape);
  }
}
