package org.ganvas.recipe;

import java.util.Optional;
import java.util.function.Function;

/**
 * What every kind of setting has.
 *
 * @param name kebab-case, unique, e.g. {@code lr-g}
 * @param label as the window shows it, e.g. {@code Learning rate G}
 * @param group the section it stands in
 * @param unit of its values, empty when they have none
 * @param help one sentence: what it does and what turning it up does
 * @param source where the method or the default comes from, empty when it is ours
 * @param live whether it may change while a run trains
 * @param whyNot why it has no effect under the given other settings, or empty when it applies
 */
public record SettingInfo(
    String name,
    String label,
    Group group,
    String unit,
    String help,
    String source,
    boolean live,
    Function<Settings, Optional<String>> whyNot) {

  /** The sections of settings, in the order they are shown. */
  public enum Group {
    DATA("Data"),
    ARCHITECTURE("Architecture"),
    LOSS("Loss"),
    OPTIMISERS("Optimisers"),
    STABILISERS("Stabilisers"),
    RUN("Run");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** As the window shows it. */
    public String title() {
      return title;
    }
  }

  /** A setting that always applies. */
  public static SettingInfo of(
      String name, String label, Group group, String unit, String help, String source) {
    return new SettingInfo(
        name, label, group, unit, help, source, false, settings -> Optional.empty());
  }

  /** The same, but it may change while a run trains. */
  public SettingInfo changingLive() {
    return new SettingInfo(name, label, group, unit, help, source, true, whyNot);
  }

  /** The same, but it applies only where the function gives no reason against it. */
  public SettingInfo unless(Function<Settings, Optional<String>> reason) {
    return new SettingInfo(name, label, group, unit, help, source, live, reason);
  }
}
