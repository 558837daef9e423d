package org.ganvas.data;

import java.util.List;

/** Examples of one shape in memory. Not modified after construction. */
public sealed interface Dataset permits ImageDataset, PointDataset {

  /** For people. */
  String name();

  /** What the examples are. */
  ExampleKind kind();

  /** How many examples there are. */
  int count();

  /** The shape of one example: {@code [1, height, width]} or {@code [2]}. */
  List<Integer> shape();

  /** Numbers of one example. */
  default int elements() {
    return shape().stream().reduce(1, Math::multiplyExact);
  }

  /** Whether every example has a label. */
  boolean labelled();

  /**
   * Writes an example into {@code target} from {@code offset} on, as networks are trained on it.
   */
  void copyNormalised(int index, float[] target, int offset);

  /** SHA-256 of everything in it, in hexadecimal: what a run writes down to know its data again. */
  String digest();
}
