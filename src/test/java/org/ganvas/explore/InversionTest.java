package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ganvas.explore.Inversion.Effort;
import org.ganvas.training.GeneratorCopy;
import org.junit.jupiter.api.Test;

class InversionTest {
  private static final Effort SHORT = new Effort(50, 4, 200, 0.1, 0.05, 1);

  @Test
  void findsThePlaceOfThePicturesItMade() throws ExploreException {
    LatentPoint hidden = LatentPoint.of(0.3f, -0.8f, 0.5f);

    List<Attempt> attempts = invert(TinyGenerators.pictures(1, 0), hidden, OptionalInt.empty());

    Attempt last = attempts.get(attempts.size() - 1);
    assertThat(last.done()).isTrue();
    assertThat(last.error()).isLessThan(1);
    assertThat(last.error()).isLessThan(last.start() / 10);
    assertThat(attempts).extracting(Attempt::error).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(attempts.subList(0, attempts.size() - 1)).noneMatch(Attempt::done);
  }

  @Test
  void findsAPointOfThePlane() throws ExploreException {
    LatentPoint hidden = LatentPoint.of(0.3f, -0.8f, 0.5f);

    List<Attempt> attempts = invert(TinyGenerators.points(2), hidden, OptionalInt.empty());

    assertThat(attempts.get(attempts.size() - 1).error()).isLessThan(0.05);
  }

  @Test
  void triesEveryClassUnlessOneIsGiven() throws ExploreException {
    LatentPoint hidden = new LatentPoint(new float[] {0.3f, -0.8f, 0.5f}, OptionalInt.of(2));

    List<Attempt> all = invert(TinyGenerators.conditional(3), hidden, OptionalInt.empty());
    List<Attempt> one = invert(TinyGenerators.conditional(3), hidden, OptionalInt.of(1));

    assertThat(all.get(all.size() - 1).error()).isLessThan(2);
    assertThat(one).allSatisfy(attempt -> assertThat(attempt.point().label()).hasValue(1));
  }

  @Test
  void endsAtTheTolerance() throws ExploreException {
    Effort easy = new Effort(50, 4, 200, 0.1, 60, 1);
    try (ExploredGenerator tiny = TinyGenerators.explored(TinyGenerators.pictures(1, 0))) {
      float[] target = tiny.values(List.of(LatentPoint.of(0.3f, -0.8f, 0.5f)));

      Attempt last = last(new Inversion(target, OptionalInt.empty(), easy), tiny);

      assertThat(last.error()).isLessThanOrEqualTo(60);
      assertThat(last.step()).isLessThan(200);
    }
  }

  @Test
  void aPictureOfAnotherSizeIsNamed() {
    try (ExploredGenerator tiny = TinyGenerators.explored(TinyGenerators.pictures(1, 0))) {
      assertThatThrownBy(() -> Inversion.ofPicture(new byte[9]).begin(tiny))
          .isInstanceOf(ExploreException.class)
          .hasMessage("The picture sought has 9 numbers, but the run tiny makes 1×4×4.");
    }
  }

  private static List<Attempt> invert(GeneratorCopy copy, LatentPoint hidden, OptionalInt within)
      throws ExploreException {
    try (ExploredGenerator tiny = TinyGenerators.explored(copy)) {
      float[] target = tiny.values(List.of(tiny.view().checked(hidden)));
      return attempts(new Inversion(target, within, SHORT), tiny);
    }
  }

  private static Attempt last(Inversion inversion, ExploredGenerator tiny) throws ExploreException {
    List<Attempt> attempts = attempts(inversion, tiny);
    return attempts.get(attempts.size() - 1);
  }

  private static List<Attempt> attempts(Inversion inversion, ExploredGenerator tiny)
      throws ExploreException {
    List<Attempt> attempts = new ArrayList<>();
    try (Search.Steps<Attempt> steps = inversion.begin(tiny)) {
      while (!steps.isDone()) {
        attempts.add(steps.advance());
      }
    }
    return attempts;
  }
}
