package org.ganvas.ui.runs;

import java.util.List;
import java.util.Optional;
import org.ganvas.event.Samples;
import org.ganvas.recipe.Settings;

/**
 * What a run was at a step of its history.
 *
 * @param step iterations done
 * @param samples kept at that step or last before it, empty where none were
 * @param settings in force
 * @param values of the settings worth showing
 */
public record Moment(long step, Optional<Samples> samples, Settings settings, List<Value> values) {

  /**
   * A setting as people read it.
   *
   * @param label its name
   * @param value with its unit
   * @param changed whether it is not what the run began with
   */
  public record Value(String label, String value, boolean changed) {}
}
