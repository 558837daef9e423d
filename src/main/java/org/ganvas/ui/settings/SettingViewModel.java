package org.ganvas.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;

/**
 * One setting as the window edits it: the value in force, what is being typed, and what is to be
 * said about it. An invalid text is marked and leaves the value in force alone.
 *
 * @param <T> what a value is
 */
public final class SettingViewModel<T> {
  private final SettingsViewModel owner;
  private final Setting<T> setting;
  private final ReadOnlyObjectWrapper<T> value;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final ReadOnlyStringWrapper defaultText =
      new ReadOnlyStringWrapper(this, "defaultText", "");
  private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
  private final ReadOnlyObjectWrapper<Timing> timing =
      new ReadOnlyObjectWrapper<>(this, "timing", Timing.NEXT_RUN);

  SettingViewModel(SettingsViewModel owner, Setting<T> setting) {
    this.owner = owner;
    this.setting = setting;
    this.value = new ReadOnlyObjectWrapper<>(this, "value", owner.settings().get(setting));
    revert();
    text.subscribe(this::recheck);
  }

  /** Takes over what the settings now say. */
  void refresh() {
    T now = owner.settings().get(setting);
    boolean moved = !now.equals(value.get());
    value.set(now);
    if (moved) {
      revert();
    }
    defaultText.set(setting.format(owner.settings().recipeDefault(setting)));
    changed.set(!owner.settings().isDefault(setting));
    whyNot.set(owner.catalogue().whyNot(setting, owner.settings()).orElse(""));
    timing.set(owner.timing(setting));
  }

  /** The setting's description. */
  public Setting<T> setting() {
    return setting;
  }

  /** What every kind of setting has. */
  public SettingInfo info() {
    return setting.info();
  }

  /** Puts the typed text into force, or says what is wrong with it. */
  public void commit() {
    try {
      choose(setting.parse(text.get()));
    } catch (InvalidSetting e) {
      error.set(e.getMessage());
    }
  }

  /** Forgets what was typed. */
  public void revert() {
    error.set("");
    text.set(setting.format(value.get()));
  }

  /**
   * Puts a value into force. The value that is there already is not made the user's own choice.
   *
   * @throws InvalidSetting if it is out of range
   */
  public void choose(T next) throws InvalidSetting {
    if (!next.equals(value.get())) {
      owner.replace(owner.settings().with(setting, next));
    }
    revert();
  }

  /** Puts a value into force, or says why it is refused. */
  public void offer(T next) {
    try {
      choose(next);
    } catch (InvalidSetting e) {
      error.set(e.getMessage());
    }
  }

  /** Goes back to the recipe's default. */
  public void reset() {
    owner.replace(owner.settings().without(setting));
    revert();
  }

  /** Once a text was refused, tells at each key whether it still would be. */
  private void recheck(String typed) {
    if (!error.get().isEmpty()) {
      try {
        setting.parse(typed);
        error.set("");
      } catch (InvalidSetting e) {
        error.set(e.getMessage());
      }
    }
  }

  /** The recipe's default, as text. */
  public ReadOnlyStringProperty defaultTextProperty() {
    return defaultText.getReadOnlyProperty();
  }

  /** The value in force. */
  public ReadOnlyObjectProperty<T> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** The value in force. */
  public T value() {
    return value.get();
  }

  /** What stands in the field. */
  public StringProperty textProperty() {
    return text;
  }

  /** One sentence on what is wrong with the text, or empty. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether the value differs from the recipe's default. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Why the setting has no effect now, or empty. */
  public ReadOnlyStringProperty whyNotProperty() {
    return whyNot.getReadOnlyProperty();
  }

  /** When a change takes effect. */
  public ReadOnlyObjectProperty<Timing> timingProperty() {
    return timing.getReadOnlyProperty();
  }
}
