package org.ganvas.explore;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Points on the way from one to another.
 *
 * @param from the first of them, exactly
 * @param to the last of them, exactly
 * @param kind of the way
 * @param steps how many points there are with both ends, at least 2
 */
public record Path(LatentPoint from, LatentPoint to, Interpolation kind, int steps) {

  /** Checks that both ends are points of one space. */
  public Path {
    if (steps < 2 || from.size() != to.size()) {
      throw new IllegalArgumentException(
          "%d steps from %d to %d numbers".formatted(steps, from.size(), to.size()));
    }
  }

  /** All of them in order. */
  public List<LatentPoint> points() {
    return IntStream.range(0, steps)
        .mapToObj(i -> kind.between(from, to, i / (steps - 1.0)))
        .toList();
  }
}
