package org.ganvas.recipe;

import org.ganvas.event.LiveSettings;

/**
 * One choice or number of a run, described once: the window, the command line, validation and the
 * documentation are all made from it. Settings are identified by their name.
 *
 * @param <T> what a value is
 */
public sealed interface Setting<T> permits NumberSetting, WholeSetting, ChoiceSetting {

  /** What every kind of setting has. */
  SettingInfo info();

  /** The name on the command line, in files and in the documentation, e.g. {@code lr-g}. */
  default String name() {
    return info().name();
  }

  /** The value where neither the recipe nor the user says otherwise. */
  T defaultValue();

  /** The value in force in a run that trains; only for settings that change live. */
  default T in(LiveSettings live) {
    return type().cast(live.value(name()));
  }

  /** The class of its values. */
  Class<T> type();

  /**
   * Reads a value as a person types it; a decimal comma is understood.
   *
   * @throws InvalidSetting with one sentence on what is wrong and what is allowed
   */
  T parse(String text) throws InvalidSetting;

  /** The value as {@link #parse} reads it and as a person likes to see it. */
  String format(T value);

  /**
   * Checks a value.
   *
   * @throws InvalidSetting with one sentence on what is wrong and what is allowed
   */
  void check(T value) throws InvalidSetting;

  /** What is allowed, for help texts: {@code 1e-7 … 1}, {@code adam, rmsprop or sgd}. */
  String allowed();
}
