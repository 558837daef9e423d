package org.ganvas.ui.export;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.ganvas.export.Look;
import org.ganvas.export.SampleTarget;
import org.ganvas.training.TrainedGenerator.Weights;

/** What can be chosen of an export, and what is. */
final class OptionsViewModel {
  private final Map<ExportOption, NumberEntry> numbers = new EnumMap<>(ExportOption.class);
  private final ObjectProperty<OptionalInt> label =
      new SimpleObjectProperty<>(this, "label", OptionalInt.empty());
  private final BooleanProperty mark = new SimpleBooleanProperty(this, "mark");
  private final BooleanProperty raw = new SimpleBooleanProperty(this, "raw");
  private final ReadOnlyObjectWrapper<Set<ExportOption>> offered =
      new ReadOnlyObjectWrapper<>(this, "offered", Set.of());
  private final ReadOnlyObjectWrapper<Integer> classes =
      new ReadOnlyObjectWrapper<>(this, "classes", 0);

  OptionsViewModel() {
    Look usual = Look.STANDARD;
    numbers.put(ExportOption.COUNT, new NumberEntry("Count", 1, SampleTarget.MOST_IN_MEMORY, 64));
    numbers.put(ExportOption.SEED, new NumberEntry("Seed", Long.MIN_VALUE, Long.MAX_VALUE, 1));
    numbers.put(ExportOption.SCALE, new NumberEntry("Scale", 1, Look.LARGEST_SCALE, usual.scale()));
    numbers.put(ExportOption.GAP, new NumberEntry("Gap", 0, Look.WIDEST_GAP, usual.gap()));
    numbers.put(ExportOption.BACKGROUND, new NumberEntry("Background", 0, 255, usual.background()));
  }

  /** Offers what can be chosen of a kind with a generator. */
  void offer(ExportKind kind, Optional<GeneratorFacts> facts) {
    Set<ExportOption> possible = EnumSet.noneOf(ExportOption.class);
    possible.addAll(kind.options());
    if (facts.map(GeneratorFacts::classes).orElse(0) == 0) {
      possible.remove(ExportOption.CLASS);
    }
    if (!facts.map(GeneratorFacts::averaged).orElse(false)) {
      possible.remove(ExportOption.RAW);
    }
    classes.set(facts.map(GeneratorFacts::classes).orElse(0));
    if (label.get().orElse(0) >= classes.get()) {
      label.set(OptionalInt.empty());
    }
    facts.ifPresent(
        known -> {
          if (kind.source() instanceof SampleSource samples) {
            number(ExportOption.COUNT).limit(samples.capacity(known.kind()));
          }
        });
    offered.set(Set.copyOf(possible));
  }

  /** Puts the usual numbers of a kind there. */
  void reset(ExportKind kind) {
    number(ExportOption.COUNT).set(kind.usual().count());
    number(ExportOption.SCALE).set(kind.usual().scale());
  }

  /** What is wrong with what was typed, in a sentence; empty if nothing is. */
  String problem() {
    return numbers.entrySet().stream()
        .filter(entry -> offered.get().contains(entry.getKey()))
        .map(entry -> entry.getValue().problem())
        .filter(problem -> !problem.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What was chosen; of what is not offered the usual. */
  Options chosen() {
    Look usual = Look.STANDARD;
    return new Options(
        (int) value(ExportOption.COUNT, 1),
        value(ExportOption.SEED, 1),
        offers(ExportOption.CLASS) ? label.get() : OptionalInt.empty(),
        offers(ExportOption.RAW) && raw.get() ? Weights.RAW : Weights.AVERAGED,
        new Look(
            (int) value(ExportOption.SCALE, usual.scale()),
            (int) value(ExportOption.GAP, usual.gap()),
            (int) value(ExportOption.BACKGROUND, usual.background()),
            offers(ExportOption.MARK) && mark.get(),
            OptionalInt.empty()));
  }

  /** One of those that are numbers. */
  NumberEntry number(ExportOption option) {
    NumberEntry entry = numbers.get(option);
    if (entry == null) {
      throw new IllegalArgumentException(option + " is no number");
    }
    return entry;
  }

  /** What can be chosen now. */
  ReadOnlyObjectProperty<Set<ExportOption>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** How many classes the run knows. */
  ReadOnlyObjectProperty<Integer> classesProperty() {
    return classes.getReadOnlyProperty();
  }

  /** The one class that is made, empty for each in turn. */
  ObjectProperty<OptionalInt> labelProperty() {
    return label;
  }

  /** Whether a strip says that it is synthetic. */
  BooleanProperty markProperty() {
    return mark;
  }

  /** Whether G as trained is asked. */
  BooleanProperty rawProperty() {
    return raw;
  }

  private boolean offers(ExportOption option) {
    return offered.get().contains(option);
  }

  private long value(ExportOption option, long otherwise) {
    return offers(option) ? number(option).value().orElse(otherwise) : otherwise;
  }
}
