package org.ganvas.ui.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ganvas.data.Dataset;
import org.ganvas.event.PlaneFrame;
import org.ganvas.explore.Analogy;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.Explorer;
import org.ganvas.explore.Interpolation;
import org.ganvas.explore.Inversion;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.LatentPoint;
import org.ganvas.explore.NearestExamples;
import org.ganvas.explore.Path;
import org.ganvas.explore.Question;
import org.ganvas.explore.RunNotes;
import org.ganvas.explore.Slot;
import org.ganvas.image.GreyPicture;
import org.ganvas.training.TrainedGenerator.Weights;

/** A latent space that an explorer answers for; each kind of question has a slot of its own. */
final class ExplorerSpace implements Space {
  private final SpaceInfo info;
  private final Notes notes;
  private final Spotter spotter;
  private final Consumer<Weights> weights;
  private final Executor aside;
  private final Consumer<String> problems;
  private final Slot showing;
  private final Slot checking;
  private final Slot tool;
  private final Slot analogies;
  private final Slot examples;
  private final Slot searching;
  private boolean raw;

  /**
   * @param explorer answers
   * @param found what there is
   * @param weights opens the same run with these
   * @param aside writes notes
   * @param problems told, in a sentence, what cannot be kept
   */
  ExplorerSpace(
      Explorer explorer,
      SpaceQuestion.Found found,
      Consumer<Weights> weights,
      Executor aside,
      Consumer<String> problems) {
    this.info = found.info();
    this.notes = found.notes();
    this.weights = weights;
    this.aside = aside;
    this.problems = problems;
    SpaceInfo.Plane plane = info.plane();
    PlaneFrame frame = plane == null ? null : plane.frame();
    this.spotter = new Spotter(new Thumbnails(frame));
    showing = explorer.slot();
    checking = explorer.slot();
    tool = explorer.slot();
    analogies = explorer.slot();
    examples = explorer.slot();
    searching = explorer.slot();
    found.unreadable().ifPresent(problems);
  }

  @Override
  public SpaceInfo info() {
    return info;
  }

  @Override
  public Notes notes() {
    return notes;
  }

  @Override
  public void keep(Notes changed) {
    aside.execute(
        () -> {
          RunNotes kept = new RunNotes(info.folder());
          try {
            kept.keepDirectionNames(changed.names(Axis.Kind.DIRECTION));
            kept.keepCoordinateNames(changed.names(Axis.Kind.COORDINATE));
            kept.keepBookmarks(changed.bookmarks());
          } catch (ExploreException e) {
            problems.accept(String.valueOf(e.getMessage()));
          }
        });
  }

  @Override
  public void choose(boolean trained) {
    if (trained != raw) {
      raw = trained;
      weights.accept(trained ? Weights.RAW : Weights.AVERAGED);
    }
  }

  @Override
  public void check(LatentAddress address, Consumer<String> answer) {
    checking.ask(
        generator -> {
          try {
            address.in(generator);
            return "";
          } catch (ExploreException e) {
            return String.valueOf(e.getMessage());
          }
        },
        answer);
  }

  @Override
  public void show(LatentAddress address, Consumer<Spot> answer) {
    showing.ask(generator -> spotter.spots(generator, List.of(address)).get(0), answer);
  }

  @Override
  public void path(
      LatentAddress from,
      LatentAddress to,
      int steps,
      boolean spherical,
      Consumer<List<Spot>> answer) {
    Interpolation kind = spherical ? Interpolation.SPHERICAL : Interpolation.LINEAR;
    tool.ask(
        generator -> {
          List<LatentPoint> points =
              new Path(from.in(generator), to.in(generator), kind, steps).points();
          List<LatentAddress> stations = new ArrayList<>();
          points.forEach(point -> stations.add(LatentAddress.of(point)));
          // The ends keep the addresses they were pinned by, which are shorter.
          stations.set(0, from);
          stations.set(steps - 1, to);
          return spotter.spots(generator, stations);
        },
        answer);
  }

  @Override
  public void map(MapRequest map, Consumer<List<Spot>> answer) {
    List<LatentAddress> places = map.places();
    Question<List<Spot>> question =
        map.judged()
            ? generator -> spotter.judged(generator, places)
            : generator -> spotter.spots(generator, places);
    tool.ask(question, answer);
  }

  @Override
  public void analogy(
      LatentAddress a, LatentAddress b, LatentAddress c, Consumer<LatentAddress> answer) {
    analogies.ask(
        generator ->
            LatentAddress.of(
                new Analogy(a.in(generator), b.in(generator), c.in(generator)).point()),
        answer);
  }

  @Override
  public void classes(LatentAddress address, Consumer<List<Spot>> answer) {
    List<LatentAddress> all = new ArrayList<>();
    for (int label = 0; label < info.classes(); label++) {
      all.add(address.withClass(OptionalInt.of(label)));
    }
    tool.ask(generator -> spotter.spots(generator, all), answer);
  }

  @Override
  public void nearest(LatentAddress address, Consumer<List<Neighbour>> answer) {
    tool.ask(
        generator ->
            NearestExamples.of(generator.examples(List.of(address.in(generator))))
                .answer(generator)
                .stream()
                .map(spotter::neighbour)
                .toList(),
        answer);
  }

  @Override
  public void examples(long seed, int count, Consumer<List<GreyPicture>> answer) {
    examples.ask(
        generator -> {
          Dataset all = generator.trainingData();
          return spotter.pictures(all, seed, count);
        },
        answer);
  }

  @Override
  public void search(GreyPicture picture, Consumer<Attempt> progress) {
    searching.search(
        Inversion.ofPicture(picture.pixels()),
        attempt -> progress.accept(spotter.attempt(attempt)));
  }

  @Override
  public void cancelSearch() {
    searching.cancel();
  }
}
