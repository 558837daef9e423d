package org.ganvas.recipe;

import java.util.List;
import java.util.Optional;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.loss.AdversarialLoss;

/**
 * Something a paper has found against the troubles of adversarial training, which can be switched
 * on whatever the recipe: a penalty, a stabiliser. A new method is one file that implements this
 * and one line in the catalogue; window, command line, validation and documentation then have it.
 *
 * <p>Its first setting is its switch: there the method has its name, its purpose and its paper, and
 * there it is off as long as the value is the setting's own default.
 */
public interface Method {

  /** Its numbers, the switch first. */
  List<Setting<?>> settings();

  /** The value of the switch that switching on gives: the paper's own, where it names one. */
  Object recommended();

  /**
   * Why it cannot go with the other settings, in one sentence that says what to change, or empty
   * where it can. Whether it is on does not matter.
   */
  default Optional<String> obstacle(Settings settings) {
    return Optional.empty();
  }

  /**
   * Why it cannot go with a loss, in one sentence that says what to change, or empty where it can.
   */
  default Optional<String> obstacle(AdversarialLoss loss) {
    return Optional.empty();
  }

  /**
   * What it makes of an iteration: the same one where it is off or works elsewhere.
   *
   * @param iteration as the methods before it have left it
   * @param live the values in force
   * @param now when the iteration happens
   */
  default Iteration applyTo(Iteration iteration, LiveSettings live, Moment now) {
    return iteration;
  }

  /** The setting that turns it on. */
  default Setting<?> toggle() {
    return settings().get(0);
  }

  /** Kebab-case and unique, as typed on the command line: its switch's name. */
  default String name() {
    return toggle().name();
  }

  /** As the window shows it. */
  default String title() {
    return toggle().info().label();
  }

  /** One sentence: what it is for. */
  default String purpose() {
    return toggle().info().help();
  }

  /** The paper it comes from. */
  default String source() {
    return toggle().info().source();
  }

  /** Whether the settings turn it on. */
  default boolean isOn(Settings settings) {
    return !settings.get(toggle()).equals(toggle().defaultValue());
  }

  /** The same settings with the method on, at the value recommended. */
  default Settings switchedOn(Settings settings) {
    return set(settings, toggle(), recommended());
  }

  /** The same settings with the method off. */
  default Settings switchedOff(Settings settings) {
    return set(settings, toggle(), toggle().defaultValue());
  }

  private static <T> Settings set(Settings settings, Setting<T> setting, Object value) {
    try {
      return settings.with(setting, setting.type().cast(value));
    } catch (InvalidSetting e) {
      throw new IllegalStateException("A method recommends what it does not allow", e);
    }
  }
}
