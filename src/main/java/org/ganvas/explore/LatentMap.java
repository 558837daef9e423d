package org.ganvas.explore;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A two-dimensional slice of the latent space as a grid of points, the centre in the middle.
 *
 * @param centre its class is that of all
 * @param across {@code [latent]}: a unit to the right
 * @param down {@code [latent]}: a unit downwards
 * @param reach units from the centre to each edge, &gt; 0
 * @param columns at least 2
 * @param rows at least 2
 */
public record LatentMap(
    LatentPoint centre, float[] across, float[] down, double reach, int columns, int rows) {

  /** Checks the sizes. */
  public LatentMap {
    if (columns < 2 || rows < 2 || across.length != centre.size() || down.length != centre.size()) {
      throw new IllegalArgumentException("not a map of %d × %d".formatted(columns, rows));
    }
  }

  /** A map along two coordinates, counted from 0. */
  public static LatentMap ofCoordinates(
      LatentPoint centre, int across, int down, double reach, int columns, int rows) {
    return new LatentMap(
        centre, axis(centre.size(), across), axis(centre.size(), down), reach, columns, rows);
  }

  /** The point of a tile. */
  public LatentPoint at(int column, int row) {
    return centre
        .plus(across, (2.0 * column / (columns - 1) - 1) * reach)
        .plus(down, (2.0 * row / (rows - 1) - 1) * reach);
  }

  /** All points, row after row. */
  public List<LatentPoint> points() {
    return IntStream.range(0, rows * columns).mapToObj(i -> at(i % columns, i / columns)).toList();
  }

  private static float[] axis(int size, int coordinate) {
    float[] axis = new float[size];
    axis[coordinate] = 1;
    return axis;
  }
}
