package org.ganvas.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ganvas.data.Dataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.explore.Examples;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.explore.LatentPoint;

/** Makes samples at places of the latent space. */
final class PlacedSamples {
  private PlacedSamples() {}

  /**
   * Samples of the places, with their classes as labels where the generator knows classes: a
   * place's own, or the one that is asked for, or each in turn from the same point.
   *
   * @throws ExploreException if there is no such place, in one sentence
   */
  static Dataset of(SamplePlaces places, ExploredGenerator generator, OptionalInt only)
      throws ExploreException {
    int classes = generator.view().classes();
    List<LatentPoint> points =
        places.points(generator, only).stream()
            .flatMap(point -> classed(point, classes, places, only).stream())
            .toList();
    Examples made = generator.examples(points);
    if (made instanceof Examples.Pictures pictures) {
      return new ImageDataset(
          "samples",
          pictures.height(),
          pictures.width(),
          pictures.pixels(),
          classes == 0 ? Optional.empty() : Optional.of(labels(points)));
    }
    return new PointDataset("samples", ((Examples.Points) made).coordinates(), Optional.empty());
  }

  private static List<LatentPoint> classed(
      LatentPoint point, int classes, SamplePlaces places, OptionalInt only) {
    if (classes == 0) {
      return List.of(point);
    }
    if (only.isPresent()) {
      return List.of(point.withClass(only));
    }
    if (point.label().isPresent()) {
      return List.of(point);
    }
    // A sheet already has a row a direction; it shows one class.
    return places instanceof SamplePlaces.Sheet
        ? List.of(point.withClass(OptionalInt.of(0)))
        : IntStream.range(0, classes)
            .mapToObj(label -> point.withClass(OptionalInt.of(label)))
            .toList();
  }

  private static byte[] labels(List<LatentPoint> points) {
    byte[] labels = new byte[points.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) points.get(i).label().orElseThrow();
    }
    return labels;
  }
}
