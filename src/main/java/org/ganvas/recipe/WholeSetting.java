package org.ganvas.recipe;

/**
 * A whole number.
 *
 * @param info what every setting has
 * @param min smallest value, inclusive
 * @param max largest value, inclusive
 * @param scale how a slider spaces it
 * @param standard the default
 */
public record WholeSetting(
    SettingInfo info, long min, long max, NumberSetting.Scale scale, long standard)
    implements Setting<Long> {

  @Override
  public Long defaultValue() {
    return standard;
  }

  @Override
  public Class<Long> type() {
    return Long.class;
  }

  @Override
  public Long parse(String text) throws InvalidSetting {
    long value;
    try {
      value = Long.parseLong(text.strip().replaceAll("[ _']", ""));
    } catch (NumberFormatException e) {
      throw new InvalidSetting(
          name(),
          "%s must be a whole number, not '%s'; allowed is %s."
              .formatted(name(), text.strip(), allowed()));
    }
    check(value);
    return value;
  }

  @Override
  public void check(Long value) throws InvalidSetting {
    if (value < min || value > max) {
      throw new InvalidSetting(
          name(), "%s cannot be %d; allowed is %s.".formatted(name(), value, allowed()));
    }
  }

  @Override
  public String format(Long value) {
    return Long.toString(value);
  }

  @Override
  public String allowed() {
    return max == Long.MAX_VALUE ? "any whole number from " + min : min + " … " + max;
  }
}
