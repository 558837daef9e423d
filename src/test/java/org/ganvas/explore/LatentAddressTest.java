package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.ganvas.training.SeedNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatentAddressTest {

  @Test
  void isWrittenInOneWay() throws ExploreException {
    LatentAddress address =
        LatentAddress.ofSeed(42)
            .withDirection(0, -2)
            .withCoordinate(2, 0.5)
            .withTruncation(OptionalDouble.of(0.7))
            .withClass(OptionalInt.of(7));

    assertThat(address).hasToString("42 t0.7 z3+0.5 d1-2 c7");
    assertThat(LatentAddress.parse("  42 d1-2.0  c7 z3+.5 t0.70 ")).isEqualTo(address);
  }

  @Test
  void aResetLeavesNoTrace() {
    assertThat(LatentAddress.ofSeed(1).withCoordinate(4, 1).withCoordinate(4, 0))
        .isEqualTo(LatentAddress.ofSeed(1));
  }

  @Test
  void neighboursOfASeedAreTheNextSeeds() throws ExploreException {
    LatentAddress address = LatentAddress.parse("42 t1 z1+2 c3");

    assertThat(address.next()).hasToString("43 t1 c3");
    assertThat(address.previous()).hasToString("41 t1 c3");
  }

  @Test
  void leadsToTheSamplesOfASeed() throws ExploreException {
    try (ExploredGenerator tiny = TinyGenerators.explored(TinyGenerators.pictures(1, 0))) {
      assertThat(LatentAddress.parse("42#5").in(tiny).z())
          .containsExactly(SeedNoise.point(42, 5, TinyGenerators.LATENT));
    }
  }

  @Test
  void offsetsMoveItAlongCoordinatesAndDirections() throws ExploreException {
    try (ExploredGenerator tiny = TinyGenerators.explored(TinyGenerators.pictures(1, 0))) {
      LatentPoint point = LatentAddress.parse("[1, 2, 3] z2-0.5 d1+2").in(tiny);

      assertThat(point).isEqualTo(LatentPoint.of(1, 1.5f, 3).plus(tiny.directions().get(0).z(), 2));
    }
  }

  @Property
  void everyAddressIsReadAsItWasWritten(
      @ForAll long seed,
      @ForAll @LongRange(min = 0) long number,
      @ForAll @IntRange(min = 0, max = 500) int coordinate,
      @ForAll double offset,
      @ForAll @DoubleRange(min = 0.01, max = 100) double truncation)
      throws ExploreException {
    LatentAddress address =
        LatentAddress.ofSeed(seed)
            .withOrigin(new Origin.Sample(seed, number, OptionalDouble.of(truncation)))
            .withCoordinate(coordinate, offset)
            .withDirection(coordinate, -offset);

    assertThat(LatentAddress.parse(address.toString())).isEqualTo(address);
  }

  @Property
  void everyPointIsReadAsItWasWritten(@ForAll @net.jqwik.api.constraints.Size(3) float[] z)
      throws ExploreException {
    LatentAddress address = LatentAddress.of(LatentPoint.of(z));

    assertThat(LatentAddress.parse(address.toString()).origin())
        .isInstanceOfSatisfying(
            Origin.Given.class,
            given -> {
              for (int i = 0; i < z.length; i++) {
                assertThat(given.values()[i]).isEqualTo(z[i] == 0 ? 0 : z[i]);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "4 2",
        "1.5",
        "42 z0+1",
        "42 z1+NaN",
        "42 z1+1 z1+2",
        "42 d1",
        "42 c1 c2",
        "42 t0",
        "42 tNaN",
        "[1,2] t0.7",
        "[1,NaN]",
        "[1,x]",
        "[]",
        "99999999999999999999",
        "42 c99999999999",
        "42 d1+1e999"
      })
  void whatIsNoAddressGetsOneSentence(String text) {
    assertThatThrownBy(() -> LatentAddress.parse(text))
        .isInstanceOf(ExploreException.class)
        .message()
        .satisfies(LatentAddressTest::isOneSentence);
  }

  @ParameterizedTest
  @CsvSource({
    "'[1,2]', 'The address gives 2 numbers, but this generator takes 3.'",
    "'1 z4+1', 'The address names number 4 of z, but this generator takes 3.'",
    "'1 d9+1', 'The address names direction 9, but this generator has 3.'"
  })
  void whatTheGeneratorHasNotIsNamed(String text, String message) {
    try (ExploredGenerator tiny = TinyGenerators.explored(TinyGenerators.pictures(1, 0))) {
      assertThatThrownBy(() -> LatentAddress.parse(text).in(tiny)).hasMessage(message);
    }
  }

  @Test
  void aClassThatThereIsNotIsNamed() throws ExploreException {
    LatentAddress address = LatentAddress.parse("1 c3");
    try (ExploredGenerator tiny = TinyGenerators.explored(TinyGenerators.conditional(1))) {
      assertThatThrownBy(() -> address.in(tiny))
          .hasMessage("The run tiny knows the classes 0 to 2, not 3.");
    }
  }

  @Test
  void anUnconditionalGeneratorPassesTheClassOver() throws ExploreException {
    try (ExploredGenerator tiny = TinyGenerators.explored(TinyGenerators.pictures(1, 0))) {
      assertThat(LatentAddress.parse("1 c3").in(tiny).label()).isEmpty();
    }
  }

  static void isOneSentence(String message) {
    assertThat(message).endsWith(".").doesNotContain("Exception").hasSizeLessThan(160);
    assertThat(List.of(message.split("\\. "))).hasSize(1);
  }
}
