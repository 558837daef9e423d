package org.ganvas.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * What does the generator make of these places?
 *
 * @param places as many as are to be seen together
 */
public record Render(List<Place> places) implements Question<Rendering> {

  /** Copies the list. */
  public Render {
    places = List.copyOf(places);
  }

  /** Of one place alone. */
  public static Render of(Place place) {
    return new Render(List.of(place));
  }

  /** Of points. */
  public static Render of(List<LatentPoint> points) {
    return new Render(List.copyOf(points));
  }

  @Override
  public Rendering answer(ExploredGenerator generator) throws ExploreException {
    List<LatentPoint> points = new ArrayList<>();
    for (Place place : places) {
      points.add(place.in(generator));
    }
    return new Rendering(points, generator.examples(points), generator.view().step());
  }
}
