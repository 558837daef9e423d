package org.ganvas.data;

/** What the examples of a dataset are. */
public enum ExampleKind {
  /** Grey pictures, {@code [1, height, width]}, in [−1, 1]. */
  PICTURES("picture"),
  /** Points of the plane, {@code [2]}, as they are. */
  POINTS("point");

  private final String singular;

  ExampleKind(String singular) {
    this.singular = singular;
  }

  /** The word for several of them. */
  public String plural() {
    return singular + "s";
  }

  /** The word that goes with a number of them. */
  public String word(int count) {
    return count == 1 ? singular : plural();
  }
}
