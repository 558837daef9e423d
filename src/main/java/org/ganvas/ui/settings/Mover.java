package org.ganvas.ui.settings;

import java.util.function.DoubleFunction;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.WholeSetting;

/**
 * Moves the value of a number by a slider, by arrow keys or by the buttons beside its field.
 *
 * @param <T> what a value is
 */
public final class Mover<T extends Number> {
  /** Whole numbers up to this are exact as positions of a slider. */
  private static final double EXACT = 1L << 53;

  private final SettingViewModel<T> model;
  private final SliderScale scale;
  private final Style style;
  private final DoubleFunction<T> fromDouble;

  /** What moves the value, apart from the arrow keys in its field. */
  public enum Style {
    SLIDER,
    /** Two buttons, for whole numbers that are chosen one by one. */
    BUTTONS
  }

  private Mover(
      SettingViewModel<T> model, SliderScale scale, Style style, DoubleFunction<T> fromDouble) {
    this.model = model;
    this.scale = scale;
    this.style = style;
    this.fromDouble = fromDouble;
  }

  /** Moves a real number. */
  public static Mover<Double> of(SettingViewModel<Double> model, NumberSetting setting) {
    return new Mover<>(model, SliderScale.of(setting), Style.SLIDER, value -> value);
  }

  /** Moves a whole number. */
  public static Mover<Long> of(SettingViewModel<Long> model, WholeSetting setting) {
    Style style = setting.scale() == Scale.LINEAR ? Style.BUTTONS : Style.SLIDER;
    return new Mover<>(model, SliderScale.of(setting), style, value -> (long) value);
  }

  /** What moves the value best. */
  public Style style() {
    return style;
  }

  /** The setting that is moved. */
  public SettingViewModel<T> model() {
    return model;
  }

  /** Where the value stands on a slider, from 0 to 1. */
  public double position() {
    return scale.position(model.value().doubleValue());
  }

  /** Takes the value at a position from 0 to 1. */
  public void moveTo(double position) {
    model.offer(fromDouble.apply(scale.value(position)));
  }

  /**
   * Takes the next value.
   *
   * @param direction positive is up
   */
  public void nudge(int direction) {
    double now = model.value().doubleValue();
    if (Math.abs(now) < EXACT) {
      model.offer(fromDouble.apply(scale.next(now, direction)));
    }
  }
}
