package org.ganvas.ui.runs;

import java.util.List;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Setting;
import org.ganvas.run.RunChange;
import org.ganvas.ui.curves.ChangeMark;

/** Changes of settings as marks on the curves. */
public final class ChangeMarks {
  private ChangeMarks() {}

  /** A mark a change. */
  public static List<ChangeMark> of(Catalogue catalogue, List<RunChange> changes) {
    return changes.stream().map(change -> mark(catalogue, change)).toList();
  }

  private static ChangeMark mark(Catalogue catalogue, RunChange change) {
    try {
      return mark(catalogue.setting(change.setting()), change);
    } catch (InvalidSetting e) {
      // A setting of another version: it was changed all the same.
      String text = "%s %s".formatted(change.setting(), change.value());
      return new ChangeMark(change.step(), text, text);
    }
  }

  private static <T> ChangeMark mark(Setting<T> setting, RunChange change) throws InvalidSetting {
    String value = setting.format(setting.parse(change.value()));
    return new ChangeMark(
        change.step(),
        "%s %s".formatted(setting.name(), value),
        "%s is now %s".formatted(setting.info().label(), value));
  }
}
