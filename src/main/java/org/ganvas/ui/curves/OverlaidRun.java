package org.ganvas.ui.curves;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ganvas.event.Curve;
import org.ganvas.event.History;

/**
 * A run whose curves are drawn over those of others.
 *
 * @param name short: it stands beside each curve
 * @param history its curves, which must not grow meanwhile
 */
public record OverlaidRun(String name, History history) {
  private static final List<Hue> HUES = List.of(Hue.FIRST, Hue.SECOND, Hue.THIRD, Hue.FOURTH);

  /** As many as can be told apart. */
  public static final int MOST = HUES.size();

  private record Kind(String title, Curve curve, Floor floor) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("Loss G", Curve.LOSS_G, Floor.NONE),
          new Kind("Loss D", Curve.LOSS_D, Floor.NONE),
          new Kind("D(x)", Curve.VERDICT_REAL, Floor.NONE),
          new Kind("D(G(z))", Curve.VERDICT_FAKE, Floor.NONE));

  /** The colour of the n-th run, from 0. */
  public static Hue hue(int number) {
    return HUES.get(number);
  }

  /** The iterations of all runs, each once, without values. */
  static History axis(List<OverlaidRun> runs) {
    History axis = new History();
    float[] none = new float[Curve.values().length];
    runs.stream()
        .flatMapToLong(run -> LongStream.range(0, run.history.size()).map(run::step))
        .distinct()
        .sorted()
        .forEach(step -> axis.append(step, none));
    return axis;
  }

  /** A chart a curve, in each the curves of all runs. */
  static List<Chart> charts(List<OverlaidRun> runs, History axis) {
    List<int[]> places = runs.stream().map(run -> run.places(axis)).toList();
    return KINDS.stream()
        .map(
            kind ->
                new Chart(
                    kind.title,
                    kind.floor,
                    List.of(),
                    IntStream.range(0, runs.size())
                        .mapToObj(
                            number -> runs.get(number).series(kind, number, places.get(number)))
                        .toList()))
        .toList();
  }

  private long step(long point) {
    return history.step((int) point);
  }

  /** For each point of an axis the last point of this run at that iteration, or -1. */
  private int[] places(History axis) {
    int[] places = new int[axis.size()];
    int point = 0;
    for (int at = 0; at < places.length; at++) {
      while (point < history.size() && history.step(point) <= axis.step(at)) {
        point++;
      }
      places[at] = point > 0 && history.step(point - 1) == axis.step(at) ? point - 1 : -1;
    }
    return places;
  }

  private Series series(Kind kind, int number, int[] places) {
    return new Series(
        new Series.Style("%s of %s".formatted(kind.title, name), name, name, hue(number), false),
        point -> places[point] < 0 ? Float.NaN : history.value(kind.curve, places[point]));
  }
}
