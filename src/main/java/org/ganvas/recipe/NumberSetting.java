package org.ganvas.recipe;

import java.util.Locale;

/**
 * A real number.
 *
 * @param info what every setting has
 * @param min smallest value, inclusive
 * @param max largest value, inclusive
 * @param zeroIsOff whether 0 is allowed too, and turns the thing off
 * @param scale how a slider spaces it
 * @param standard the default
 */
public record NumberSetting(
    SettingInfo info, double min, double max, boolean zeroIsOff, Scale scale, double standard)
    implements Setting<Double> {

  /** How a slider spaces values. */
  public enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  @Override
  public Double defaultValue() {
    return standard;
  }

  @Override
  public Class<Double> type() {
    return Double.class;
  }

  @Override
  public Double parse(String text) throws InvalidSetting {
    double value;
    try {
      value = Double.parseDouble(text.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new InvalidSetting(
          name(),
          "%s must be a number, not '%s'; allowed is %s."
              .formatted(name(), text.strip(), allowed()));
    }
    check(value);
    return value;
  }

  @Override
  public void check(Double value) throws InvalidSetting {
    boolean off = zeroIsOff && value == 0;
    if (!off && !(value >= min && value <= max)) {
      throw new InvalidSetting(
          name(), "%s cannot be %s; allowed is %s.".formatted(name(), format(value), allowed()));
    }
  }

  @Override
  public String format(Double value) {
    if (value.isNaN() || value.isInfinite()) {
      return value.toString();
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return Long.toString(value.longValue());
    }
    if (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6) {
      return trimZeros(String.format(Locale.ROOT, "%.6f", value));
    }
    String[] parts = String.format(Locale.ROOT, "%.4e", value).split("e");
    return trimZeros(parts[0]) + "e" + Integer.parseInt(parts[1]);
  }

  @Override
  public String allowed() {
    return (zeroIsOff ? "0 (off) or " : "") + format(min) + " … " + format(max);
  }

  private static String trimZeros(String digits) {
    return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
  }
}
