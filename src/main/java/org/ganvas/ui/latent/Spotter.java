package org.ganvas.ui.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ganvas.data.Dataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.explore.Examples;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.LatentPoint;
import org.ganvas.explore.NearestExamples;
import org.ganvas.image.GreyPicture;
import org.ganvas.tensor.RandomStream;

/**
 * Makes of an explorer's answers what the panel shows, on the explorer's thread.
 *
 * @param thumbnails small pictures of examples
 */
record Spotter(Thumbnails thumbnails) {

  /** What a generator makes at places. */
  List<Spot> spots(ExploredGenerator generator, List<LatentAddress> places)
      throws ExploreException {
    float[] unknown = new float[places.size()];
    Arrays.fill(unknown, Float.NaN);
    return spots(places, generator.examples(points(generator, places)), unknown);
  }

  /** What a generator makes at places, and what its discriminator thinks of it. */
  List<Spot> judged(ExploredGenerator generator, List<LatentAddress> places)
      throws ExploreException {
    List<LatentPoint> points = points(generator, places);
    return spots(places, generator.examples(points), shares(generator.verdicts(points)));
  }

  /** A neighbour as the panel shows it. */
  Neighbour neighbour(NearestExamples.Neighbour found) {
    return new Neighbour(
        thumbnails.of(found.example(), 0), found.distance(), found.index(), found.label());
  }

  /** An attempt as the panel shows it. */
  Attempt attempt(org.ganvas.explore.Attempt best) {
    return new Attempt(
        new Spot(
            LatentAddress.of(best.point()), best.made(), thumbnails.of(best.made(), 0), Double.NaN),
        best.error(),
        best.done() ? 1 : (double) best.step() / best.steps(),
        best.done());
  }

  /** Some pictures of a dataset, drawn at random. */
  List<GreyPicture> pictures(Dataset dataset, long seed, int count) {
    List<GreyPicture> pictures = new ArrayList<>();
    if (dataset instanceof ImageDataset images) {
      RandomStream chance = RandomStream.of(seed).named("examples to search for");
      for (int i = 0; i < count; i++) {
        byte[] pixels = new byte[images.width() * images.height()];
        images.copyPixels((int) (chance.uniform(i) * images.count()), pixels, 0);
        pictures.add(new GreyPicture(images.width(), images.height(), pixels));
      }
    }
    return pictures;
  }

  private static List<LatentPoint> points(ExploredGenerator generator, List<LatentAddress> places)
      throws ExploreException {
    List<LatentPoint> points = new ArrayList<>();
    for (LatentAddress place : places) {
      points.add(place.in(generator));
    }
    return points;
  }

  private List<Spot> spots(List<LatentAddress> places, Examples made, float[] verdicts) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      spots.add(new Spot(places.get(i), made.at(i), thumbnails.of(made, i), verdicts[i]));
    }
    return spots;
  }

  /** Probabilities as they are; scores by where they lie between the least and the greatest. */
  private static float[] shares(float[] verdicts) {
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (float verdict : verdicts) {
      least = Math.min(least, verdict);
      greatest = Math.max(greatest, verdict);
    }
    if ((least >= 0 && greatest <= 1) || greatest <= least) {
      return verdicts;
    }
    float[] shares = new float[verdicts.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (verdicts[i] - least) / (greatest - least);
    }
    return shares;
  }
}
