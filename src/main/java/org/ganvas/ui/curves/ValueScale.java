package org.ganvas.ui.curves;

import java.util.List;

/** Where values lie on a chart's vertical axis. */
sealed interface ValueScale {

  /** Where a value lies: 0 at the bottom, 1 at the top; NaN when it cannot be drawn. */
  double share(double value);

  /** The labelled places, which divide the axis into so many parts at most. */
  List<Tick> ticks(double most);

  /** Equal distances for equal differences. */
  record Linear(double low, double high) implements ValueScale {
    @Override
    public double share(double value) {
      return (value - low) / (high - low);
    }

    @Override
    public List<Tick> ticks(double most) {
      return Tick.linear(low, high, most);
    }
  }

  /** Equal distances for equal ratios; only values above 0 can be drawn. */
  record Logarithmic(double low, double high) implements ValueScale {
    @Override
    public double share(double value) {
      return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
    }

    @Override
    public List<Tick> ticks(double most) {
      return Tick.logarithmic(low, high, most);
    }
  }
}
