package org.ganvas.nn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ganvas.tensor.RandomStream;

/** The class of each example of a batch, in its order; none where a network knows no classes. */
public final class ClassLabels {
  /** No labels at all. */
  public static final ClassLabels NONE = new ClassLabels();

  private final int[] classes;

  private ClassLabels(int... classes) {
    this.classes = classes;
  }

  /** The labels given, one an example, from 0 on. */
  public static ClassLabels of(int... classes) {
    return new ClassLabels(classes.clone());
  }

  /** The same class for so many examples. */
  public static ClassLabels all(int label, int count) {
    int[] same = new int[count];
    Arrays.fill(same, label);
    return new ClassLabels(same);
  }

  /** Labels drawn evenly from {@code 0 … classes − 1}. */
  public static ClassLabels drawn(RandomStream random, int count, int classes) {
    return new ClassLabels(
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
  public ClassLabels and(ClassLabels others) {
    return new ClassLabels(
        IntStream.concat(Arrays.stream(classes), Arrays.stream(others.classes)).toArray());
  }

  /** A class an example. */
  int[] toArray() {
    return classes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClassLabels labels && Arrays.equals(classes, labels.classes);
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
