package org.ganvas.explore;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A place of the latent space that can be typed, copied and pasted: where it starts and how far it
 * is from there along coordinates and principal directions. As text, parts with a space between
 * them:
 *
 * <table>
 * <caption>Parts of an address</caption>
 * <tr><td>{@code 42}</td><td>the first sample of seed 42</td></tr>
 * <tr><td>{@code 42#5}</td><td>sample 5 of seed 42, counted from 0</td></tr>
 * <tr><td>{@code [0.5,-1.25]}</td><td>instead of a seed: all numbers of z</td></tr>
 * <tr><td>{@code t0.7}</td><td>after a seed: its noise truncated at 0.7</td></tr>
 * <tr><td>{@code z3+0.5}</td><td>then 0.5 along the third number of z</td></tr>
 * <tr><td>{@code d1-2}</td><td>then −2 σ along the first, strongest direction</td></tr>
 * <tr><td>{@code c7}</td><td>of class 7</td></tr>
 * </table>
 *
 * @param origin where it starts
 * @param coordinates offsets by the coordinate's index from 0, none of them 0
 * @param directions offsets in σ by the direction's index from 0, none of them 0
 * @param label the class, where one is asked for
 */
public record LatentAddress(
    Origin origin,
    SortedMap<Integer, Double> coordinates,
    SortedMap<Integer, Double> directions,
    OptionalInt label)
    implements Place {

  /** Copies the offsets and leaves out what is 0. */
  public LatentAddress {
    coordinates = offsets(coordinates);
    directions = offsets(directions);
  }

  /** The first sample of a seed. */
  public static LatentAddress ofSeed(long seed) {
    return of(Origin.Sample.of(seed), OptionalInt.empty());
  }

  /** The place of a point. */
  public static LatentAddress of(LatentPoint point) {
    return of(new Origin.Given(point.z()), point.label());
  }

  private static LatentAddress of(Origin origin, OptionalInt label) {
    return new LatentAddress(origin, new TreeMap<>(), new TreeMap<>(), label);
  }

  /**
   * Reads an address.
   *
   * @throws ExploreException if it is none, in one sentence
   */
  public static LatentAddress parse(String text) throws ExploreException {
    return AddressText.parse(text);
  }

  /** The same from another start. */
  public LatentAddress withOrigin(Origin other) {
    return new LatentAddress(other, coordinates, directions, label);
  }

  /** The same so far along a coordinate, counted from 0; 0 is the reset. */
  public LatentAddress withCoordinate(int index, double offset) {
    return new LatentAddress(origin, with(coordinates, index, offset), directions, label);
  }

  /** The same so many σ along a direction, 0 being the strongest; 0 σ is the reset. */
  public LatentAddress withDirection(int index, double sigmas) {
    return new LatentAddress(origin, coordinates, with(directions, index, sigmas), label);
  }

  /** The same of another class, or of none. */
  public LatentAddress withClass(OptionalInt other) {
    return new LatentAddress(origin, coordinates, directions, other);
  }

  /**
   * The same from truncated noise, or from noise as it is.
   *
   * @param threshold see {@link Truncation}; a start that is no seed has no noise to truncate
   */
  public LatentAddress withTruncation(OptionalDouble threshold) {
    return origin instanceof Origin.Sample sample
        ? withOrigin(new Origin.Sample(sample.seed(), sample.number(), threshold))
        : this;
  }

  /** The start itself. */
  public LatentAddress withoutOffsets() {
    return of(origin, label);
  }

  /** The first sample of the next seed, of the same truncation and class. */
  public LatentAddress next() {
    return neighbour(1);
  }

  /** The first sample of the seed before. */
  public LatentAddress previous() {
    return neighbour(-1);
  }

  private LatentAddress neighbour(long step) {
    if (origin instanceof Origin.Sample sample) {
      return of(new Origin.Sample(sample.seed() + step, 0, sample.truncation()), label);
    }
    return of(Origin.Sample.of(1), label);
  }

  @Override
  public LatentPoint in(ExploredGenerator generator) throws ExploreException {
    int latent = generator.view().latent();
    LatentPoint point = new LatentPoint(origin.z(latent), label);
    for (Map.Entry<Integer, Double> offset : coordinates.entrySet()) {
      point = point.plus(axis(offset.getKey(), latent), offset.getValue());
    }
    if (!directions.isEmpty()) {
      Directions known = generator.directions();
      for (Map.Entry<Integer, Double> offset : directions.entrySet()) {
        if (offset.getKey() >= known.count()) {
          throw new ExploreException(
              "The address names direction %d, but this generator has %d."
                  .formatted(offset.getKey() + 1, known.count()));
        }
        point = point.plus(known.get(offset.getKey()).z(), offset.getValue());
      }
    }
    return generator.view().checked(point);
  }

  private static float[] axis(int coordinate, int latent) throws ExploreException {
    if (coordinate >= latent) {
      throw new ExploreException(
          "The address names number %d of z, but this generator takes %d."
              .formatted(coordinate + 1, latent));
    }
    float[] axis = new float[latent];
    axis[coordinate] = 1;
    return axis;
  }

  private static SortedMap<Integer, Double> with(
      SortedMap<Integer, Double> offsets, int index, double offset) {
    SortedMap<Integer, Double> changed = new TreeMap<>(offsets);
    changed.put(index, offset);
    return changed;
  }

  private static SortedMap<Integer, Double> offsets(SortedMap<Integer, Double> given) {
    SortedMap<Integer, Double> kept = new TreeMap<>();
    given.forEach(
        (index, offset) -> {
          if (index < 0 || !Double.isFinite(offset)) {
            throw new IllegalArgumentException("offset %s of %d".formatted(offset, index));
          }
          if (offset != 0) {
            kept.put(index, offset);
          }
        });
    return Collections.unmodifiableSortedMap(kept);
  }

  /** The address as text, which {@link #parse} reads. */
  @Override
  public String toString() {
    return AddressText.of(this);
  }
}
