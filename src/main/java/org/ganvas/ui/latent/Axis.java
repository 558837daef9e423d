package org.ganvas.ui.latent;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import org.ganvas.explore.LatentAddress;

/**
 * A line through the latent space along which one can move.
 *
 * @param kind what it is
 * @param index which of its kind, from 0; directions strongest first
 */
public record Axis(Kind kind, int index) implements Comparable<Axis> {
  /** Offsets are whole multiples of 1 ÷ this, so that addresses stay short. */
  private static final double PRECISION = 100;

  /** The two kinds, in the order they are listed. */
  public enum Kind {
    /** A principal direction of what the generator's first layer makes of noise; in σ. */
    DIRECTION,
    /** One number of z; in its standard deviations, which are 1. */
    COORDINATE
  }

  /** The n-th principal direction, from 0. */
  public static Axis direction(int index) {
    return new Axis(Kind.DIRECTION, index);
  }

  /** The n-th number of z, from 0. */
  public static Axis coordinate(int index) {
    return new Axis(Kind.COORDINATE, index);
  }

  /** As addresses write it: {@code d1}, {@code z17}; counted from 1. */
  public String symbol() {
    return (kind == Kind.DIRECTION ? "d" : "z") + (index + 1);
  }

  /** Its name for people until it is given another. */
  public String usualName() {
    return (kind == Kind.DIRECTION ? "Direction " : "Coordinate ") + (index + 1);
  }

  /** How far along it an address is from its start. */
  double offset(LatentAddress address) {
    SortedMap<Integer, Double> offsets =
        kind == Kind.DIRECTION ? address.directions() : address.coordinates();
    return ((Map<Integer, Double>) offsets).getOrDefault(index, 0.0);
  }

  /** The address so far along it, to a hundredth. */
  LatentAddress at(LatentAddress address, double offset) {
    double rounded = Math.rint(offset * PRECISION) / PRECISION;
    return kind == Kind.DIRECTION
        ? address.withDirection(index, rounded)
        : address.withCoordinate(index, rounded);
  }

  @Override
  public int compareTo(Axis other) {
    return Comparator.comparing(Axis::kind).thenComparingInt(Axis::index).compare(this, other);
  }
}
