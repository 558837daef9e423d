package org.ganvas.ui.latent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ganvas.explore.Examples;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.LatentPoint;
import org.ganvas.explore.Origin;
import org.ganvas.image.GreyPicture;

/** Spaces that answer at once: what is at a place depends on its address alone. */
final class FakeSpaces implements Spaces {
  static final int LATENT = 16;
  static final int SIDE = 8;

  private final List<String> asked = new ArrayList<>();
  private Optional<Listener> listener = Optional.empty();
  private Optional<Consumer<Attempt>> searching = Optional.empty();
  private Optional<String> refusal = Optional.empty();
  private Notes kept = Notes.NONE;
  private int classes;

  /** Opened spaces have so many classes. */
  FakeSpaces classes(int count) {
    classes = count;
    return this;
  }

  /** Nothing can be opened from now on. */
  void refuse(String sentence) {
    refusal = Optional.of(sentence);
  }

  /** What was asked, in order. */
  List<String> asked() {
    return asked;
  }

  /** The search that is under way. */
  Optional<Consumer<Attempt>> searching() {
    return searching;
  }

  /** The notes last kept. */
  Notes kept() {
    return kept;
  }

  Optional<Listener> listener() {
    return listener;
  }

  static Spot spot(LatentAddress address) {
    byte[] pixels = new byte[SIDE * SIDE];
    int hash = address.toString().hashCode();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (hash >> i % 24);
    }
    return new Spot(
        address,
        new Examples.Pictures(SIDE, SIDE, pixels),
        new GreyPicture(SIDE, SIDE, pixels),
        Double.NaN);
  }

  @Override
  public void open(Path folder, Listener told) {
    begin("open " + folder.getFileName(), folder, told);
  }

  @Override
  public void follow(Path folder, Listener told) {
    begin("follow " + folder.getFileName(), folder, told);
  }

  private void begin(String what, Path folder, Listener told) {
    asked.add(what);
    listener = Optional.of(told);
    if (refusal.isPresent()) {
      told.refused(refusal.get());
    } else {
      told.opened(new FakeSpace(folder));
    }
  }

  @Override
  public void watch(boolean seen) {}

  @Override
  public void close() {}

  private final class FakeSpace implements Space {
    private final Path folder;

    FakeSpace(Path folder) {
      this.folder = folder;
    }

    @Override
    public SpaceInfo info() {
      return new SpaceInfo(
          folder.getFileName().toString(), folder, LATENT, LATENT, classes, true, null);
    }

    @Override
    public Notes notes() {
      return kept;
    }

    @Override
    public void keep(Notes notes) {
      kept = notes;
    }

    @Override
    public void choose(boolean raw) {
      asked.add(raw ? "raw" : "averaged");
    }

    @Override
    public void check(LatentAddress address, Consumer<String> answer) {
      boolean fits =
          !(address.origin() instanceof Origin.Given given) || given.values().length == LATENT;
      answer.accept(fits ? "" : "The address has another size.");
    }

    @Override
    public void show(LatentAddress address, Consumer<Spot> answer) {
      answer.accept(spot(address));
    }

    @Override
    public void path(
        LatentAddress from,
        LatentAddress to,
        int steps,
        boolean spherical,
        Consumer<List<Spot>> answer) {
      answer.accept(
          IntStream.range(0, steps)
              .mapToObj(
                  i ->
                      i == 0
                          ? from
                          : i == steps - 1 ? to : LatentAddress.of(LatentPoint.of(new float[] {i})))
              .map(FakeSpaces::spot)
              .toList());
    }

    @Override
    public void map(MapRequest map, Consumer<List<Spot>> answer) {
      asked.add("map");
      answer.accept(map.places().stream().map(FakeSpaces::spot).toList());
    }

    @Override
    public void analogy(
        LatentAddress a, LatentAddress b, LatentAddress c, Consumer<LatentAddress> answer) {
      answer.accept(LatentAddress.ofSeed(999));
    }

    @Override
    public void classes(LatentAddress address, Consumer<List<Spot>> answer) {
      answer.accept(
          IntStream.range(0, classes)
              .mapToObj(label -> spot(address.withClass(OptionalInt.of(label))))
              .toList());
    }

    @Override
    public void nearest(LatentAddress address, Consumer<List<Neighbour>> answer) {
      answer.accept(
          IntStream.range(0, 5)
              .mapToObj(i -> new Neighbour(spot(address).picture(), i, i, OptionalInt.of(i)))
              .toList());
    }

    @Override
    public void examples(long seed, int count, Consumer<List<GreyPicture>> answer) {
      answer.accept(
          IntStream.range(0, count)
              .mapToObj(i -> spot(LatentAddress.ofSeed(seed * 100 + i)).picture())
              .toList());
    }

    @Override
    public void search(GreyPicture picture, Consumer<Attempt> progress) {
      asked.add("search");
      searching = Optional.of(progress);
    }

    @Override
    public void cancelSearch() {
      asked.add("cancel");
      searching = Optional.empty();
    }
  }
}
