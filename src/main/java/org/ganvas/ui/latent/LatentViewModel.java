package org.ganvas.ui.latent;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.ganvas.explore.LatentAddress;
import org.jspecify.annotations.Nullable;

/** What the latent panel shows and does. Used on the JavaFX thread only. */
public final class LatentViewModel {
  /** Random goes to short seeds, because they are read and typed. */
  private static final long SEEDS = 1_000_000;

  private final RandomGenerator chance;
  private final Walk walk = new Walk();
  private final AxesViewModel axes = new AxesViewModel(walk);
  private final AddressViewModel address = new AddressViewModel(walk);
  private final BetweenViewModel between = new BetweenViewModel(walk);
  private final MapViewModel map = new MapViewModel(walk, axes);
  private final ClassesViewModel classes = new ClassesViewModel(walk);
  private final NearestViewModel nearest = new NearestViewModel(walk);
  private final SearchViewModel search = new SearchViewModel(walk);
  private final NotesViewModel notes;
  private final SlidersViewModel sliders;
  private final RunsViewModel runs;
  private final Rest rest;
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.MAP);
  private final ReadOnlyObjectWrapper<Optional<SpaceInfo>> info =
      new ReadOnlyObjectWrapper<>(this, "info", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Spot>> spot =
      new ReadOnlyObjectWrapper<>(this, "spot", Optional.empty());
  private final ReadOnlyBooleanWrapper raw = new ReadOnlyBooleanWrapper(this, "raw");
  private @Nullable Space space;

  /**
   * @param spaces opens latent spaces
   * @param later the clock
   * @param chance where Random goes
   * @param problems told, in a sentence for the user, what could not be done
   */
  public LatentViewModel(
      Spaces spaces, Later later, RandomGenerator chance, Consumer<String> problems) {
    this.chance = chance;
    this.notes = new NotesViewModel(walk, InstantSource.system());
    this.sliders = new SlidersViewModel(walk, notes);
    this.runs = new RunsViewModel(spaces, this::enter, this::leave, this::followTraining, problems);
    this.rest = new Rest(later, this::askTool);
    walk.addressProperty().subscribe(here -> follow());
    tool.subscribe(chosen -> askTool());
    axes.acrossProperty().subscribe(axis -> askTool());
    axes.downProperty().subscribe(axis -> askTool());
  }

  /** Goes to a place drawn at random, of the same class and truncation. */
  void random() {
    long seed = chance.nextLong(SEEDS);
    walk.go(
        here ->
            LatentAddress.ofSeed(seed)
                .withClass(here.label())
                .withTruncation(Truncations.of(here)));
  }

  /** Goes to the seed before this one. */
  void previous() {
    walk.go(LatentAddress::previous);
  }

  /** Goes to the seed after this one. */
  void next() {
    walk.go(LatentAddress::next);
  }

  /** Keeps the numbers of the noise within a threshold, or leaves them as they are. */
  void truncate(OptionalDouble threshold) {
    walk.addressProperty()
        .get()
        .ifPresent(here -> walk.pass(here.withTruncation(threshold), "truncation"));
  }

  /** Looks through the generator as it is trained, or through its average. */
  void chooseRaw(boolean trained) {
    Space open = space;
    if (open != null && trained != raw.get()) {
      raw.set(trained);
      search.cancel();
      open.choose(trained);
    }
  }

  /** Keeps the place where one is. */
  void bookmark() {
    spot.get().ifPresent(notes::bookmark);
  }

  /** The way. */
  public Walk walk() {
    return walk;
  }

  /** Which run is explored. */
  public RunsViewModel runs() {
    return runs;
  }

  /** What there is to explore, empty while there is nothing. */
  public ReadOnlyObjectProperty<Optional<SpaceInfo>> infoProperty() {
    return info.getReadOnlyProperty();
  }

  /** What is at the place where one is; the last answer. */
  public ReadOnlyObjectProperty<Optional<Spot>> spotProperty() {
    return spot.getReadOnlyProperty();
  }

  /** The way from pin A to pin B, if both are set. */
  public Optional<Way> way() {
    return between.way();
  }

  /** Whether one looks through the generator as it is trained. */
  ReadOnlyBooleanProperty rawProperty() {
    return raw.getReadOnlyProperty();
  }

  /** The tool in front. */
  ObjectProperty<Tool> toolProperty() {
    return tool;
  }

  NotesViewModel notes() {
    return notes;
  }

  SlidersViewModel sliders() {
    return sliders;
  }

  AxesViewModel axes() {
    return axes;
  }

  AddressViewModel address() {
    return address;
  }

  BetweenViewModel between() {
    return between;
  }

  MapViewModel map() {
    return map;
  }

  ClassesViewModel classes() {
    return classes;
  }

  NearestViewModel nearest() {
    return nearest;
  }

  SearchViewModel search() {
    return search;
  }

  private void enter(Space opened) {
    leave();
    space = opened;
    SpaceInfo found = opened.info();
    raw.set(false);
    notes.prepare(opened);
    axes.prepare(found);
    between.prepare(opened);
    map.prepare(opened);
    classes.prepare(opened);
    nearest.prepare(opened);
    search.prepare(opened);
    address.prepare(opened);
    if (!tool.get().whyNot(found).isEmpty()) {
      tool.set(Tool.MAP);
    }
    info.set(Optional.of(found));
    sliders.prepare(found);
    walk.begin(
        LatentAddress.ofSeed(1)
            .withClass(found.classes() > 0 ? OptionalInt.of(0) : OptionalInt.empty()));
  }

  private void leave() {
    if (space != null) {
      search.cancel();
      space = null;
      walk.end();
      spot.set(Optional.empty());
      info.set(Optional.empty());
    }
  }

  /** The picture follows the hand at once, the tool when the hand rests. */
  private void follow() {
    // What is pinned stays where it is.
    if (show() && tool.get() != Tool.BETWEEN) {
      rest.touch();
    }
  }

  private void followTraining() {
    if (show()) {
      rest.drift();
    }
  }

  private boolean show() {
    Space open = space;
    Optional<LatentAddress> here = walk.addressProperty().get();
    if (open == null || here.isEmpty()) {
      return false;
    }
    open.show(here.get(), made -> spot.set(Optional.of(made)));
    return true;
  }

  private void askTool() {
    switch (tool.get()) {
      case MAP -> map.ask();
      case BETWEEN -> between.ask();
      case CLASSES -> classes.ask();
      case PICTURE -> search.ask();
      case NEW -> nearest.ask();
      case BOOKMARKS -> {
        // Nothing but what is kept.
      }
    }
  }
}
