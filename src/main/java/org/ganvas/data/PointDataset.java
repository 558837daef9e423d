package org.ganvas.data;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Points of the plane in memory. Networks are trained on them as they are: papers give their
 * mixtures' sizes unscaled, and a mode's σ keeps its meaning.
 */
public final class PointDataset implements Dataset {
  private static final List<Integer> SHAPE = List.of(2);

  private final String name;
  private final float[] coordinates;
  private final Optional<Modes> modes;

  /**
   * @param name for people
   * @param coordinates x and y of each point in turn; kept, not copied
   * @param modes what the points were drawn from, where that is a mixture
   */
  public PointDataset(String name, float[] coordinates, Optional<Modes> modes) {
    if (coordinates.length % 2 != 0) {
      throw new IllegalArgumentException(coordinates.length + " coordinates are no pairs");
    }
    this.name = name;
    this.coordinates = coordinates;
    this.modes = modes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ExampleKind kind() {
    return ExampleKind.POINTS;
  }

  @Override
  public int count() {
    return coordinates.length / 2;
  }

  @Override
  public List<Integer> shape() {
    return SHAPE;
  }

  /** Points carry no labels. */
  @Override
  public boolean labelled() {
    return false;
  }

  /** What the points were drawn from, where that is a mixture. */
  public Optional<Modes> modes() {
    return modes;
  }

  /** One of the points. */
  public Point point(int index) {
    return new Point(coordinates[2 * index], coordinates[2 * index + 1]);
  }

  /** A copy of x and y of each point in turn. */
  public float[] coordinates() {
    return coordinates.clone();
  }

  @Override
  public void copyNormalised(int index, float[] target, int offset) {
    target[offset] = coordinates[2 * index];
    target[offset + 1] = coordinates[2 * index + 1];
  }

  /**
   * Some of the points, each at most once, from everywhere in the data and always the same; all of
   * them where there are no more.
   *
   * @param limit how many at most
   */
  public PointDataset some(int limit) {
    if (limit >= count()) {
      return this;
    }
    int[] chosen = new int[limit];
    new EpochOrder(0, count()).indices(0, chosen);
    float[] some = new float[2 * limit];
    for (int i = 0; i < limit; i++) {
      copyNormalised(chosen[i], some, 2 * i);
    }
    return new PointDataset(name, some, modes);
  }

  @Override
  public String digest() {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * coordinates.length);
    bytes.asFloatBuffer().put(coordinates);
    return Digest.of(bytes.array());
  }
}
