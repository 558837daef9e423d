package org.ganvas.data.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.ganvas.data.Modes;
import org.ganvas.data.Point;
import org.ganvas.data.PointDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlaneSourcesTest {

  static Stream<PlaneSource> sources() {
    return Stream.of(
        new Ring8(), new Grid25(), new Moons(), new Spiral(), new SwissRoll(), new Line());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyPointIsANumberAndTheSameAtEachCall(PlaneSource source) {
    PointDataset points = source.load();

    assertThat(points.count()).isEqualTo(100_000);
    for (float coordinate : points.coordinates()) {
      assertThat(Float.isFinite(coordinate)).isTrue();
    }
    assertThat(source.load().coordinates()).isEqualTo(points.coordinates());
  }

  /** Runs name their data by these; where they change, no older run can be evaluated any more. */
  static Stream<Arguments> digests() {
    return Stream.of(
        Arguments.of(new Ring8(), "e710a360ee82528a"),
        Arguments.of(new Grid25(), "8ba3b7d37a0785a9"),
        Arguments.of(new Moons(), "5f283fc02a73a5a9"),
        Arguments.of(new Spiral(), "1ba67e51dc5d3611"),
        Arguments.of(new SwissRoll(), "0e5c3ef9ed1bd6d6"),
        Arguments.of(new Line(), "34fa09bd28a00280"));
  }

  @ParameterizedTest
  @MethodSource("digests")
  void theDigestNeverChanges(PlaneSource source, String start) {
    assertThat(source.load().digest()).startsWith(start);
  }

  @Test
  void theModesOfRing8AreOnTheUnitCircle() {
    Modes modes = new Ring8().modes().orElseThrow();

    assertThat(modes.deviation()).isEqualTo(0.01);
    assertThat(modes.centres()).hasSize(8).first().isEqualTo(new Point(1, 0));
    assertThat(modes.centres())
        .allSatisfy(
            centre -> assertThat(centre.distance(new Point(0, 0))).isCloseTo(1, within(1e-12)));
    for (int i = 0; i < 8; i++) {
      double next = modes.centres().get(i).distance(modes.centres().get((i + 1) % 8));
      assertThat(next).isCloseTo(2 * Math.sin(Math.PI / 8), within(1e-12));
    }
  }

  @Test
  void theModesOfGrid25AreAllPairsOfItsFiveNumbers() {
    Modes modes = new Grid25().modes().orElseThrow();

    assertThat(modes.deviation()).isEqualTo(0.05);
    List<Double> numbers = List.of(-4.0, -2.0, 0.0, 2.0, 4.0);
    assertThat(modes.centres())
        .containsExactlyInAnyOrderElementsOf(
            numbers.stream().flatMap(x -> numbers.stream().map(y -> new Point(x, y))).toList());
  }

  static Stream<PlaneSource> mixtures() {
    return sources().filter(source -> source.modes().isPresent());
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void everyModeHasItsShareAndItsDeviation(PlaneSource source) {
    Modes modes = source.modes().orElseThrow();
    PointDataset points = source.load();
    int each = points.count() / modes.centres().size();
    assertThat(points.modes()).contains(modes);
    for (int mode = 0; mode < modes.centres().size(); mode++) {
      Point centre = modes.centres().get(mode);
      double x = 0;
      double squares = 0;
      int near = 0;
      for (int i = mode; i < points.count(); i += modes.centres().size()) {
        Point point = points.point(i);
        x += (point.x() - centre.x()) / modes.deviation();
        squares += Math.pow(point.distance(centre) / modes.deviation(), 2);
        near += point.distance(centre) <= 3 * modes.deviation() ? 1 : 0;
      }
      assertThat(x / each).as("mean in σ").isCloseTo(0, within(5 / Math.sqrt(each)));
      assertThat(squares / each).as("two variances").isCloseTo(2, within(10 / Math.sqrt(each)));
      assertThat((double) near / each)
          .as("share within 3 σ")
          .isCloseTo(1 - Math.exp(-4.5), within(0.01));
    }
  }

  @Test
  void theMoonsAreTwoHalfCircles() {
    PointDataset moons = new Moons().load();
    for (int i = 0; i < 1_000; i++) {
      Point centre = i % 2 == 0 ? new Point(0, 0) : new Point(1, 0.5);
      assertThat(moons.point(i).distance(centre)).isCloseTo(1, within(0.3));
    }
  }

  @Test
  void theLineIsStraightAndEven() {
    PointDataset line = new Line().load();
    double x = 0;
    for (int i = 0; i < line.count(); i++) {
      Point point = line.point(i);
      assertThat(point.y() - 0.5 * point.x()).isCloseTo(0, within(0.07));
      x += Math.abs(point.x());
    }
    assertThat(x / line.count()).isCloseTo(0.5, within(0.01));
  }

  @Test
  void theSwissRollHasAHoleAndTheSpiralNone() {
    assertThat(nearest(new SwissRoll().load())).isGreaterThan(0.4);
    assertThat(nearest(new Spiral().load())).isLessThan(0.05);
  }

  private static double nearest(PointDataset points) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.count(); i++) {
      nearest = Math.min(nearest, points.point(i).distance(new Point(0, 0)));
    }
    return nearest;
  }
}
