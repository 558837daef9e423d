package org.ganvas.nn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ganvas.tensor.RandomStream;

/** The class of each example of a batch, in its order; none where a network knows no classes. */
public final class Labels {
  /** No labels at all. */
  public static final Labels NONE = new Labels();

  private final int[] classes;

  private Labels(int... classes) {
    this.classes = classes;
  }

  /** The labels given, one an example, from 0 on. */
  public static Labels of(int... classes) {
    return new Labels(classes.clone());
  }

  /** The same class for so many examples. */
  public static Labels all(int label, int count) {
    int[] same = new int[count];
    Arrays.fill(same, label);
    return new Labels(same);
  }

  /** Labels drawn evenly from {@code 0 … classes − 1}. */
  public static Labels drawn(RandomStream random, int count, int classes) {
    return new Labels(
        IntStream.range(0, count).map(i -> (int) (random.uniform(i) * classes)).toArray());
  }

  /** How many there are. */
  public int count() {
    return classes.length;
  }

  /** The class of an example. */
  public int get(int example) {
    return classes[example];
  }

  /** These, followed by others. */
  public Labels and(Labels others) {
    return new Labels(
        IntStream.concat(Arrays.stream(classes), Arrays.stream(others.classes)).toArray());
  }

  /** A class an example. */
  int[] toArray() {
    return classes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labels labels && Arrays.equals(classes, labels.classes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(classes);
  }

  @Override
  public String toString() {
    return Arrays.toString(classes);
  }
}
