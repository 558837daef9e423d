package org.ganvas.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * What does the discriminator say to what the generator makes of these places? A probability where
 * the loss makes scores logits, else the raw score, one a place.
 *
 * @param places as many as are to be judged
 */
public record Judge(List<Place> places) implements Question<float[]> {

  /** Copies the list. */
  public Judge {
    places = List.copyOf(places);
  }

  @Override
  public float[] answer(ExploredGenerator generator) throws ExploreException {
    List<LatentPoint> points = new ArrayList<>();
    for (Place place : places) {
      points.add(place.in(generator));
    }
    return generator.verdicts(points);
  }
}
