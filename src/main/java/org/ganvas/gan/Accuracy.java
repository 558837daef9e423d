package org.ganvas.gan;

import java.util.OptionalDouble;

/** On how many examples D is right. */
final class Accuracy {
  private Accuracy() {}

  /**
   * The share of examples whose kind the scores tell.
   *
   * @param undecided the score above which an example is taken for real
   * @return from 0 to 1, or NaN where scores have no such place
   */
  static float of(Scores scores, OptionalDouble undecided) {
    if (undecided.isEmpty()) {
      return Float.NaN;
    }
    int right = 0;
    float[] real = scores.real().value().toFloats();
    float[] fake = scores.fake().value().toFloats();
    for (float score : real) {
      right += score > undecided.getAsDouble() ? 1 : 0;
    }
    for (float score : fake) {
      right += score > undecided.getAsDouble() ? 0 : 1;
    }
    return (float) right / (real.length + fake.length);
  }
}
