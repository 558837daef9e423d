package org.ganvas.gan;

import java.util.List;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Parameter;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.kernel.Updates;

/**
 * A generator whose weights and running statistics are the exponential moving average of another's,
 * which takes out most of the to and fro of the game: Yazıcı et al. 2019, The Unusual Effectiveness
 * of Averaging in GAN Training, arXiv 1806.04498. It is sampled, never trained.
 */
public final class GeneratorAverage {
  /** Before any name of its parameters. */
  public static final String NAME = "averaged-generator";

  private final Network generator;
  private final Network average;
  private final double decay;

  /**
   * Starts at the generator as it is.
   *
   * @param decay the share of the average that an update leaves, in (0, 1)
   */
  public GeneratorAverage(Network generator, double decay) {
    this.generator = generator;
    this.decay = decay;
    this.average = new Network(plan(generator.plan()), generator.precision(), RandomStream.of(0));
    blend(1);
  }

  /** The plan of the average of a generator. */
  public static NetworkPlan plan(NetworkPlan generator) {
    return new NetworkPlan(NAME, generator.input(), generator.layers());
  }

  /** The averaged generator. */
  public Network network() {
    return average;
  }

  /**
   * Takes in the generator as it is after an update. Of the first updates more is taken in, so that
   * the average soon forgets the random weights it started from.
   *
   * @param updates of the generator so far, at least 1
   */
  public void follow(long updates) {
    blend(1 - Math.min(decay, (1.0 + updates) / (10.0 + updates)));
  }

  private void blend(double share) {
    List<Parameter> from = generator.parameters();
    List<Parameter> to = average.parameters();
    for (int i = 0; i < to.size(); i++) {
      Updates.blend(to.get(i).tensor().value(), from.get(i).tensor().value(), share);
    }
  }
}
