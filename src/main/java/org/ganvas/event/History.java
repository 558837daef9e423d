package org.ganvas.event;

import java.util.Arrays;

/**
 * Every curve of a run, one point an iteration. One thread appends; any thread may read the points
 * below a size it has seen, without locks: a chunk is never moved once it is published.
 */
public final class History {
  private static final int CHUNK = 4096;

  private volatile Chunk[] chunks = {};
  private volatile int size;

  private static final class Chunk {
    final long[] steps = new long[CHUNK];
    final float[][] values = new float[Curve.values().length][CHUNK];
  }

  /**
   * Adds the point of one iteration.
   *
   * @param step the iteration's number, from 1
   * @param values one value a {@link Curve}, in its order; NaN where the iteration has none
   */
  public void append(long step, float... values) {
    if (values.length != Curve.values().length) {
      throw new IllegalArgumentException(
          "expected " + Curve.values().length + " values, got " + values.length);
    }
    int at = size;
    if (at / CHUNK == chunks.length) {
      Chunk[] longer = Arrays.copyOf(chunks, chunks.length + 1);
      longer[chunks.length] = new Chunk();
      chunks = longer;
    }
    Chunk chunk = chunks[at / CHUNK];
    chunk.steps[at % CHUNK] = step;
    for (int c = 0; c < values.length; c++) {
      chunk.values[c][at % CHUNK] = values[c];
    }
    size = at + 1;
  }

  /** Points so far. */
  public int size() {
    return size;
  }

  /** The iteration's number at a point below {@link #size()}. */
  public long step(int point) {
    return chunks[point / CHUNK].steps[point % CHUNK];
  }

  /** A curve's value at a point below {@link #size()}; NaN where that iteration has none. */
  public float value(Curve curve, int point) {
    return chunks[point / CHUNK].values[curve.ordinal()][point % CHUNK];
  }
}
