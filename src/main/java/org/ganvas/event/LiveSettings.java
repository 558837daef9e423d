package org.ganvas.event;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The values of all settings that may change while a run trains; swapped as a whole between
 * iterations, optimiser moments are kept. A setting reads its own value, of its own type.
 *
 * @param values by the setting's name
 */
public record LiveSettings(Map<String, Object> values) {

  /** Copies the map. */
  public LiveSettings {
    values = Map.copyOf(values);
  }

  /**
   * The value of a setting.
   *
   * @throws NoSuchElementException if that setting does not change live
   */
  public Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new NoSuchElementException(name + " does not change while a run trains");
    }
    return value;
  }
}
