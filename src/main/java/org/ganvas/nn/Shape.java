package org.ganvas.nn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of one example, without the batch: {@code [features]} or {@code [channels, height,
 * width]}.
 *
 * @param sizes from the outermost dimension to the innermost, each at least 1
 */
public record Shape(List<Integer> sizes) {

  /** Copies and checks the sizes. */
  public Shape {
    sizes = List.copyOf(sizes);
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("not a shape: " + sizes);
    }
  }

  /** The shape with these sizes. */
  public static Shape of(Integer... sizes) {
    return new Shape(Arrays.asList(sizes));
  }

  /** Values of one example. */
  public int elements() {
    return sizes.stream().reduce(1, Math::multiplyExact);
  }

  /** How many dimensions one example has. */
  public int rank() {
    return sizes.size();
  }

  /** The size of one dimension. */
  public int size(int dimension) {
    return sizes.get(dimension);
  }

  /** The shape of a batch of them. */
  public long[] batch(long count) {
    long[] batch = new long[sizes.size() + 1];
    batch[0] = count;
    for (int i = 0; i < sizes.size(); i++) {
      batch[i + 1] = sizes.get(i);
    }
    return batch;
  }

  /** As people write it: {@code 128×7×7}. */
  @Override
  public String toString() {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
