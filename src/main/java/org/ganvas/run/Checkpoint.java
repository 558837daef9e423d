package org.ganvas.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A state that a run can be sampled from and gone on with.
 *
 * @param step iterations done
 * @param arrays parameters and moments by name, in the file's order
 */
public record Checkpoint(long step, Map<String, NpyArray> arrays) {

  /** Copies the map, keeping its order. */
  public Checkpoint {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }

  /** A single whole number among the arrays, empty where there is none of that name. */
  public OptionalLong number(String name) {
    return arrays.get(name) instanceof NpyArray.Longs longs && longs.values().length == 1
        ? OptionalLong.of(longs.values()[0])
        : OptionalLong.empty();
  }
}
