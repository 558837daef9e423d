package org.ganvas.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private CheckpointArrays() {}

  /**
   * Everything that a run goes on from: weights, running statistics, moments and how many updates
   * were made.
   */
  static Map<String, NpyArray> of(TrainingRun run) {
    Gan gan = run.gan();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    run.networks().stream()
        .flatMap(network -> network.parameters().stream())
        .forEach(parameter -> arrays.put(parameter.name(), copy(parameter.tensor().value())));
    gan.generatorOptimiser().moments().forEach((name, moment) -> arrays.put(name, copy(moment)));
    gan.criticOptimiser().moments().forEach((name, moment) -> arrays.put(name, copy(moment)));
    arrays.put("generator.updates", NpyArray.scalar(gan.generatorOptimiser().updates()));
    arrays.put("discriminator.updates", NpyArray.scalar(gan.criticOptimiser().updates()));
    return arrays;
  }

  /**
   * Gives a network the weights and running statistics of a checkpoint.
   *
   * @throws RunException if one is missing or of another shape
   */
  static void restore(Network network, Checkpoint checkpoint) throws RunException {
    for (Parameter parameter : network.parameters()) {
      NdArray values = parameter.tensor().value();
      if (!(checkpoint.arrays().get(parameter.name()) instanceof NpyArray.Floats stored)) {
        throw new RunException(
            "The checkpoint of step %d has no array %s; it belongs to another recipe or is damaged."
                .formatted(checkpoint.step(), parameter.name()));
      }
      if (!Arrays.equals(stored.shape(), values.shape())) {
        throw new RunException(
            "The array %s of the checkpoint of step %d has the shape %s instead of %s; it belongs to another recipe or is damaged."
                .formatted(
                    parameter.name(),
                    checkpoint.step(),
                    Arrays.toString(stored.shape()),
                    Arrays.toString(values.shape())));
      }
      values.assign(NdArray.of(Precision.FLOAT32, stored.values(), stored.shape()));
    }
  }

  private static NpyArray copy(NdArray array) {
    return new NpyArray.Floats(array.shape(), array.toFloats());
  }
}
