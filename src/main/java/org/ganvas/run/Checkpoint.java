package org.ganvas.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A state that a run can be sampled from.
 *
 * @param step iterations done
 * @param arrays parameters and moments by name, in the file's order
 */
public record Checkpoint(long step, Map<String, NpyArray> arrays) {

  /** Copies the map, keeping its order. */
  public Checkpoint {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }
}
