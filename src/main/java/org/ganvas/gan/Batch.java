package org.ganvas.gan;

import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Network;
import org.ganvas.nn.Pass;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;

/**
 * Examples, real or generated, with what the networks are told of them.
 *
 * @param examples {@code [batch, …]}
 * @param labels their classes, or none where the game is unconditional
 */
public record Batch(Tensor examples, ClassLabels labels) {

  /** What a network makes of them. */
  public Tensor through(Network network, Pass pass) {
    return network.forward(examples, pass.given(labels));
  }

  /** The same with noise on the examples. */
  Batch with(InstanceNoise noise, RandomStream random) {
    return new Batch(noise.on(examples, random), labels);
  }

  /** How many there are. */
  public long size() {
    return examples.size(0);
  }

  /** These, followed by others. */
  public Batch and(Batch others) {
    return new Batch(Shapes.concatenate(0, examples, others.examples), labels.and(others.labels));
  }
}
