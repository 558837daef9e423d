package org.ganvas.ui.latent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ganvas.explore.LatentAddress;

/** The axes along which sliders move: principal directions first, then the numbers of z. */
public final class SlidersViewModel {
  /** How far sliders go: of a normal distribution one number in 370 is outside. */
  static final double REACH = 3;

  private static final int FEW_DIRECTIONS = 8;
  private static final int FEW_COORDINATES = 6;

  private final Walk walk;
  private final NotesViewModel notes;
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final BooleanProperty all = new SimpleBooleanProperty(this, "all", false);
  private final ReadOnlyObjectWrapper<List<Axis>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", List.of());
  private List<Axis> axes = List.of();

  /**
   * @param walk what the sliders move
   * @param notes what axes are called
   */
  SlidersViewModel(Walk walk, NotesViewModel notes) {
    this.walk = walk;
    this.notes = notes;
    search.subscribe(this::list);
    all.subscribe(this::list);
  }

  /** Lists the axes of a space. */
  void prepare(SpaceInfo info) {
    axes = axes(info);
    search.set("");
    list();
  }

  /** All axes of a space, as they are listed. */
  static List<Axis> axes(SpaceInfo info) {
    return Stream.concat(
            IntStream.range(0, info.directions()).mapToObj(Axis::direction),
            IntStream.range(0, info.latent()).mapToObj(Axis::coordinate))
        .toList();
  }

  /** Which axes have a slider now. */
  ReadOnlyObjectProperty<List<Axis>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** All there are. */
  List<Axis> axes() {
    return axes;
  }

  /** Part of the names of the axes that are shown; blank for the first few, or all. */
  StringProperty searchProperty() {
    return search;
  }

  /** Whether all axes are shown instead of the first few. */
  BooleanProperty allProperty() {
    return all;
  }

  /** How far one has gone along an axis from where the seed is. */
  double value(Axis axis) {
    return walk.addressProperty().get().map(axis::offset).orElse(0.0);
  }

  /** Goes along an axis; calls until {@link #settle} are one move. */
  void move(Axis axis, double offset) {
    walk.addressProperty().get().ifPresent(here -> walk.pass(axis.at(here, offset), axis.symbol()));
  }

  /** The hand has left the slider. */
  void settle() {
    walk.settle();
  }

  /** Goes back along an axis to where the seed is. */
  void reset(Axis axis) {
    walk.go(here -> axis.at(here, 0));
  }

  /** Goes back to where the seed is. */
  void resetAll() {
    walk.go(LatentAddress::withoutOffsets);
  }

  /** What an axis is called. */
  String name(Axis axis) {
    return notes.name(axis);
  }

  /** The name under which an axis is sought. */
  private boolean matches(Axis axis, String words) {
    return (name(axis) + " " + axis.usualName() + " " + axis.symbol())
        .toLowerCase(Locale.ROOT)
        .contains(words);
  }

  private void list() {
    String words = Optional.ofNullable(search.get()).orElse("").strip().toLowerCase(Locale.ROOT);
    if (!words.isEmpty()) {
      shown.set(axes.stream().filter(axis -> matches(axis, words)).toList());
    } else if (all.get()) {
      shown.set(axes);
    } else {
      shown.set(axes.stream().filter(SlidersViewModel::isOfTheFew).toList());
    }
  }

  private static boolean isOfTheFew(Axis axis) {
    return axis.index() < (axis.kind() == Axis.Kind.DIRECTION ? FEW_DIRECTIONS : FEW_COORDINATES);
  }
}
