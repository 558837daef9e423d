package org.ganvas.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.ganvas.gan.Gan;
import org.ganvas.nn.Network;
import org.ganvas.nn.Parameter;
import org.ganvas.run.Checkpoint;
import org.ganvas.run.NpyArray;
import org.ganvas.run.RunException;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;

/** Between a GAN in native memory and the arrays of a checkpoint. */
final class CheckpointArrays {
  private static final String GENERATOR_UPDATES = "generator.updates";
  private static final String CRITIC_UPDATES = "discriminator.updates";

  /** How many points the curves had. */
  static final String POINTS = "run.points";

  private static final Set<String> NUMBERS = Set.of(GENERATOR_UPDATES, CRITIC_UPDATES, POINTS);

  private CheckpointArrays() {}

  /**
   * Everything that a run goes on from: weights, running statistics, moments, how many updates were
   * made, and how far its curves were. The time that it took is in the curves: equal runs have
   * equal checkpoints.
   */
  static Map<String, NpyArray> of(TrainingRun run) {
    Gan gan = run.gan();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    natives(run.players()).forEach((name, array) -> arrays.put(name, copy(array)));
    arrays.put(GENERATOR_UPDATES, NpyArray.scalar(gan.generatorOptimiser().updates()));
    arrays.put(CRITIC_UPDATES, NpyArray.scalar(gan.criticOptimiser().updates()));
    arrays.put(POINTS, NpyArray.scalar(run.history().size()));
    return arrays;
  }

  /** All arrays that updates change, by their names in a checkpoint. */
  private static Map<String, NdArray> natives(Players players) {
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    players.networks().stream()
        .flatMap(network -> network.parameters().stream())
        .forEach(parameter -> arrays.put(parameter.name(), parameter.tensor().value()));
    arrays.putAll(players.gan().generatorOptimiser().moments());
    arrays.putAll(players.gan().criticOptimiser().moments());
    return arrays;
  }

  /**
   * Gives a network the weights and running statistics of a checkpoint.
   *
   * @throws RunException if one is missing or of another shape
   */
  static void restore(Network network, Checkpoint checkpoint) throws RunException {
    for (Parameter parameter : network.parameters()) {
      restore(parameter.name(), parameter.tensor().value(), checkpoint);
    }
  }

  /**
   * Gives networks and optimisers everything they go on from.
   *
   * @throws RunException if an array is missing, of another shape, or one too many
   */
  static void restore(Players players, Checkpoint checkpoint) throws RunException {
    Map<String, NdArray> natives = natives(players);
    Set<String> foreign = new TreeSet<>(checkpoint.arrays().keySet());
    foreign.removeAll(natives.keySet());
    foreign.removeAll(NUMBERS);
    if (!foreign.isEmpty()) {
      throw new RunException(
          "The checkpoint of step %d has an array %s, which this run does not; it belongs to other settings or is damaged."
              .formatted(checkpoint.step(), foreign.iterator().next()));
    }
    for (Map.Entry<String, NdArray> array : natives.entrySet()) {
      restore(array.getKey(), array.getValue(), checkpoint);
    }
    Gan gan = players.gan();
    gan.generatorOptimiser().continueFrom(number(GENERATOR_UPDATES, checkpoint));
    gan.criticOptimiser().continueFrom(number(CRITIC_UPDATES, checkpoint));
  }

  private static long number(String name, Checkpoint checkpoint) throws RunException {
    OptionalLong number = checkpoint.number(name);
    if (number.isEmpty() || number.getAsLong() < 0) {
      throw missing(name, checkpoint);
    }
    return number.getAsLong();
  }

  private static void restore(String name, NdArray values, Checkpoint checkpoint)
      throws RunException {
    if (!(checkpoint.arrays().get(name) instanceof NpyArray.Floats stored)) {
      throw missing(name, checkpoint);
    }
    if (!Arrays.equals(stored.shape(), values.shape())) {
      throw new RunException(
          "The array %s of the checkpoint of step %d has the shape %s instead of %s; it belongs to another recipe or is damaged."
              .formatted(
                  name,
                  checkpoint.step(),
                  Arrays.toString(stored.shape()),
                  Arrays.toString(values.shape())));
    }
    values.assign(NdArray.of(Precision.FLOAT32, stored.values(), stored.shape()));
  }

  private static RunException missing(String name, Checkpoint checkpoint) {
    return new RunException(
        "The checkpoint of step %d has no array %s; it belongs to another recipe or is damaged."
            .formatted(checkpoint.step(), name));
  }

  private static NpyArray copy(NdArray array) {
    return new NpyArray.Floats(array.shape(), array.toFloats());
  }
}
