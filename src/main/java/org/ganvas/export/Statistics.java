package org.ganvas.export;

import org.ganvas.nn.Layer;

/**
 * The running statistics of a batch normalisation as other libraries keep them.
 *
 * @param mean {@code [features]}
 * @param variance {@code [features]}
 */
public record Statistics(float[] mean, float[] variance) {

  /**
   * Those of a layer, divided by the weight that they have gathered.
   *
   * @throws ExportException if it has gathered none yet
   */
  public static Statistics of(Stage<? extends Layer> stage) throws ExportException {
    float weight = stage.array("running-weight")[0];
    if (weight == 0) {
      throw new ExportException(
          "The generator has seen no training step yet, so its batch norm has no statistics to export; train it first.");
    }
    return new Statistics(
        divided(stage.array("running-mean"), weight),
        divided(stage.array("running-variance"), weight));
  }

  private static float[] divided(float[] sums, float weight) {
    float[] means = new float[sums.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = sums[i] / weight;
    }
    return means;
  }
}
