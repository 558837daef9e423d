package org.ganvas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.LatentPoint;
import org.ganvas.export.MadeSamples;
import org.ganvas.export.Places;

/**
 * Samples made at places of the latent space.
 *
 * @param samples with their classes as labels where the generator knows classes
 * @param places one a sample
 */
record PlacedSamples(Dataset samples, Places places) {

  /**
   * Makes samples at places: of a conditional generator of a place's own class, or the one that is
   * asked for, or each in turn from the same point.
   *
   * @throws ExploreException if there is no such place, in one sentence
   */
  static PlacedSamples of(SamplePlaces wanted, ExploredGenerator generator, OptionalInt only)
      throws ExploreException {
    List<LatentAddress> addresses = wanted.addresses(generator, only);
    Places places = wanted.each(addresses, generator.view().classes(), only);
    List<LatentPoint> points = new ArrayList<>();
    for (LatentAddress address : places.addresses()) {
      points.add(address.in(generator));
    }
    return new PlacedSamples(MadeSamples.of(points, generator), places);
  }
}
