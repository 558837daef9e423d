package org.ganvas.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ganvas.tensor.kernel.Layout;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Phases;
import org.ganvas.tensor.kernel.Precision;
import org.jspecify.annotations.Nullable;

/** The same numbers in another order or shape. */
public final class Shapes {
  private Shapes() {}

  /** The same numbers in C order under another shape. */
  public static Tensor reshape(Tensor x, long... shape) {
    if (Arrays.equals(x.shape(), shape)) {
      return x;
    }
    return Tensor.result(x.value().reshaped(shape), x, g -> reshape(g, x.shape()));
  }

  /** The dimensions in another order. */
  public static Tensor permute(Tensor x, int... order) {
    int[] back = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      back[order[i]] = i;
    }
    return Tensor.result(Layout.permute(x.value(), order), x, g -> permute(g, back));
  }

  /** Tensors one after another along a dimension. */
  public static Tensor concatenate(int dimension, Tensor... parts) {
    NdArray value =
        Layout.concatenate(
            dimension, Arrays.stream(parts).map(Tensor::value).toArray(NdArray[]::new));
    return Tensor.result(
        value,
        List.of(parts),
        (g, wanted) -> {
          List<@Nullable Tensor> pulled = new ArrayList<>();
          long from = 0;
          for (int i = 0; i < parts.length; i++) {
            long to = from + parts[i].size(dimension);
            pulled.add(wanted[i] ? slice(g, dimension, from, to) : null);
            from = to;
          }
          return pulled;
        });
  }

  /** The part between two places of a dimension. */
  public static Tensor slice(Tensor x, int dimension, long from, long to) {
    return Tensor.result(
        Layout.slice(x.value(), dimension, from, to),
        x,
        g -> embed(g, dimension, from, x.size(dimension)));
  }

  private static Tensor embed(Tensor x, int dimension, long from, long size) {
    return Tensor.result(
        Layout.embed(x.value(), dimension, from, size),
        x,
        g -> slice(g, dimension, from, from + x.size(dimension)));
  }

  /**
   * Rows of a table, one an index: an embedding.
   *
   * @param table {@code [rows, width]}
   * @return {@code [indices, width]}
   */
  public static Tensor rows(Tensor table, int... indices) {
    // A product with ones and zeros is exact, and far quicker than to copy row by row.
    return oneHot(table.precision(), Math.toIntExact(table.size(0)), indices).matmul(table);
  }

  /**
   * A row an index that holds 1 in that place and 0 elsewhere.
   *
   * @param places of a row
   * @param indices each from 0 to {@code places − 1}
   * @return {@code [indices, places]}
   */
  public static Tensor oneHot(Precision precision, int places, int... indices) {
    float[] rows = new float[indices.length * places];
    for (int i = 0; i < indices.length; i++) {
      if (indices[i] < 0 || indices[i] >= places) {
        throw new IllegalArgumentException("%d is none of %d".formatted(indices[i], places));
      }
      rows[i * places + indices[i]] = 1;
    }
    return Tensor.constant(NdArray.of(precision, rows, indices.length, places));
  }

  /**
   * Every pixel twice as high and wide.
   *
   * @param x {@code [batch, channels, height, width]}
   * @return {@code [batch, channels, 2 · height, 2 · width]}
   */
  public static Tensor enlarge(Tensor x) {
    return Tensor.result(Phases.enlarge(x.value()), x, Shapes::sumOfPixelBlocks);
  }

  /** The sum of every 2 × 2 block of pixels: what {@link #enlarge} pulls back to. */
  private static Tensor sumOfPixelBlocks(Tensor x) {
    return Tensor.result(Phases.sum(x.value()), x, Shapes::enlarge);
  }
}
