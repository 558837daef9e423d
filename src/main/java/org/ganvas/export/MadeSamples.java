package org.ganvas.export;

import java.util.List;
import java.util.Optional;
import org.ganvas.data.Dataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.explore.Examples;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.explore.LatentPoint;

/** What a generator makes of points, as a dataset. */
public final class MadeSamples {
  private MadeSamples() {}

  /**
   * Samples of points that the generator's view has checked, with their classes as labels where it
   * knows classes.
   */
  public static Dataset of(List<LatentPoint> points, ExploredGenerator generator) {
    Examples made = generator.examples(points);
    if (made instanceof Examples.Pictures pictures) {
      return new ImageDataset(
          "samples",
          pictures.height(),
          pictures.width(),
          pictures.pixels(),
          generator.view().isConditional() ? Optional.of(labels(points)) : Optional.empty());
    }
    return new PointDataset("samples", ((Examples.Points) made).coordinates(), Optional.empty());
  }

  private static byte[] labels(List<LatentPoint> points) {
    byte[] labels = new byte[points.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) points.get(i).label().orElseThrow();
    }
    return labels;
  }
}
