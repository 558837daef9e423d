package org.ganvas.ui.settings;

import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.WholeSetting;

/**
 * Where the values of a setting stand on a slider that runs from 0 to 1. Values taken from a
 * position are rounded to what a person would type.
 */
public final class SliderScale {
  /** The left end of the slider that means off, where a setting can be turned off. */
  private static final double OFF_SHARE = 0.06;

  /** A key press moves a slider by this share of its length at least. */
  private static final double NUDGE = 0.01;

  private static final int LINEAR_STEPS = 500;

  private final double min;
  private final double max;
  private final Scale scale;
  private final boolean zeroIsOff;
  private final boolean whole;

  private SliderScale(double min, double max, Scale scale, boolean zeroIsOff, boolean whole) {
    this.min = min;
    this.max = max;
    this.scale = scale;
    this.zeroIsOff = zeroIsOff;
    this.whole = whole;
  }

  /** The scale of a real number. */
  public static SliderScale of(NumberSetting setting) {
    return new SliderScale(
        setting.min(), setting.max(), setting.scale(), setting.zeroIsOff(), false);
  }

  /** The scale of a whole number. */
  public static SliderScale of(WholeSetting setting) {
    return new SliderScale(setting.min(), setting.max(), setting.scale(), false, true);
  }

  /** Where a value stands, from 0 to 1. */
  public double position(double value) {
    if (zeroIsOff && value == 0) {
      return 0;
    }
    double share =
        scale == Scale.LOGARITHMIC
            ? Math.log(value / min) / Math.log(max / min)
            : (value - min) / (max - min);
    double clamped = Math.max(0, Math.min(1, share));
    return offShare() + clamped * (1 - offShare());
  }

  /** The value at a position from 0 to 1, rounded. */
  public double value(double position) {
    if (zeroIsOff && position < offShare() / 2) {
      return 0;
    }
    double share = Math.max(0, Math.min(1, (position - offShare()) / (1 - offShare())));
    double exact =
        scale == Scale.LOGARITHMIC ? min * Math.pow(max / min, share) : min + share * (max - min);
    return Math.max(min, Math.min(max, rounded(exact)));
  }

  /**
   * The next value up or down, by at least one whole number or one slider step; the same value at
   * the end of the scale.
   *
   * @param direction positive is up
   */
  public double next(double value, int direction) {
    if (whole && scale == Scale.LINEAR) {
      return Math.max(min, Math.min(max, value + Integer.signum(direction)));
    }
    double start = position(value);
    double next = value;
    for (int i = 1; next == value && i <= 1 / NUDGE; i++) {
      double position = start + Integer.signum(direction) * i * NUDGE;
      next = value(Math.max(0, Math.min(1, position)));
    }
    return next;
  }

  private double offShare() {
    return zeroIsOff ? OFF_SHARE : 0;
  }

  private double rounded(double value) {
    double magnitude = scale == Scale.LOGARITHMIC ? value / 10 : (max - min) / LINEAR_STEPS;
    double exponent = Math.floor(Math.log10(magnitude));
    // Dividing by a power of ten gives the double nearest to the decimal; multiplying does not.
    double result =
        exponent < 0
            ? Math.rint(value * Math.pow(10, -exponent)) / Math.pow(10, -exponent)
            : Math.rint(value / Math.pow(10, exponent)) * Math.pow(10, exponent);
    return whole ? Math.rint(result) : result;
  }
}
