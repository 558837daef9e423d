package org.ganvas.training;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Parameter;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.kernel.Precision;

/**
 * A network as plain data that any thread may read. The arrays are never written again.
 *
 * @param plan what it was made from
 * @param values of its weights and running statistics, in the order of {@link Network#parameters}
 */
public record NetworkCopy(NetworkPlan plan, List<float[]> values) {

  /** Copies the list, not the arrays. */
  public NetworkCopy {
    values = List.copyOf(values);
  }

  /** A copy of a network; to be called on the thread that owns it. */
  static NetworkCopy of(Network network) {
    List<float[]> values = new ArrayList<>();
    network.parameters().forEach(parameter -> values.add(parameter.tensor().value().toFloats()));
    return new NetworkCopy(network.plan(), values);
  }

  /** A network of its own with these values; belongs to the calling thread. */
  public Network network() {
    Network network = new Network(plan, Precision.FLOAT32, RandomStream.of(0));
    writeTo(network);
    return network;
  }

  /** Gives these values to a network of the same plan, whose thread calls. */
  public void writeTo(Network network) {
    List<Parameter> parameters = network.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).tensor().value().fill(values.get(i));
    }
  }
}
