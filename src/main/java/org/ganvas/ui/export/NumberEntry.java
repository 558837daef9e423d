package org.ganvas.ui.export;

import java.util.OptionalLong;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ganvas.ui.look.Figures;

/** A whole number that is typed. */
final class NumberEntry {
  private final String name;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final long from;
  private long to;

  /**
   * @param name at the beginning of a sentence
   * @param from the smallest
   * @param to the largest
   * @param first what stands there at first
   */
  NumberEntry(String name, long from, long to, long first) {
    this.name = name;
    this.from = from;
    this.to = to;
    set(first);
  }

  void set(long value) {
    text.set(Long.toString(value));
  }

  /** From now on the largest is another. */
  void limit(long largest) {
    to = largest;
  }

  StringProperty textProperty() {
    return text;
  }

  /** The number, empty if what stands there is none within the range. */
  OptionalLong value() {
    try {
      long value = Long.parseLong(text.get().strip().replace(",", ""));
      return value >= from && value <= to ? OptionalLong.of(value) : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** What is wrong with what stands there, in a sentence; empty if nothing is. */
  String problem() {
    if (value().isPresent()) {
      return "";
    }
    return from == Long.MIN_VALUE
        ? "%s must be a whole number.".formatted(name)
        : "%s must be a whole number from %s to %s."
            .formatted(name, Figures.count(from), Figures.count(to));
  }
}
