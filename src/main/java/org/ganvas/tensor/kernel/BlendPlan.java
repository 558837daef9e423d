package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.PointerScope;

/**
 * A moving average of so many numbers or of their squares, compiled by oneDNN to one pass. It is
 * keep · (average + ratio · value), for oneDNN adds an operand as it is.
 */
final class BlendPlan implements AutoCloseable {
  private final Compiled ofValues;
  private final Compiled ofSquares;

  BlendPlan(long length) {
    try (PointerScope temporary = new PointerScope()) {
      Processor processor = Processor.ofThread();
      memory.desc row = Descriptions.row(length);
      memory.desc number = Descriptions.row(1);

      post_ops afterRatio = new post_ops();
      afterRatio.append_binary(dnnl.algorithm.binary_add, row);
      afterRatio.append_binary(dnnl.algorithm.binary_mul, number);
      ofValues =
          new Compiled(
              processor,
              product(processor, row, number, afterRatio),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC_0, row),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC_1, number),
              new Compiled.Argument(Descriptions.afterwards(0), row),
              new Compiled.Argument(Descriptions.afterwards(1), number),
              new Compiled.Argument(dnnl.DNNL_ARG_DST, row));

      post_ops afterSquare = new post_ops();
      afterSquare.append_binary(dnnl.algorithm.binary_mul, number);
      afterSquare.append_binary(dnnl.algorithm.binary_add, row);
      afterSquare.append_binary(dnnl.algorithm.binary_mul, number);
      ofSquares =
          new Compiled(
              processor,
              product(processor, row, row, afterSquare),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC_0, row),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC_1, row),
              new Compiled.Argument(Descriptions.afterwards(0), number),
              new Compiled.Argument(Descriptions.afterwards(1), row),
              new Compiled.Argument(Descriptions.afterwards(2), number),
              new Compiled.Argument(dnnl.DNNL_ARG_DST, row));
    }
  }

  /**
   * average ← keep · (average + ratio · value).
   *
   * @param keep one number
   * @param ratio one number
   */
  void values(NdArray average, NdArray value, NdArray keep, NdArray ratio) {
    ofValues.run(value, ratio, average, keep, average);
  }

  /** average ← keep · (average + ratio · value²). */
  void squares(NdArray average, NdArray value, NdArray keep, NdArray ratio) {
    ofSquares.run(value, value, ratio, average, keep, average);
  }

  @Override
  public void close() {
    ofValues.close();
    ofSquares.close();
  }

  private static binary product(
      Processor processor, memory.desc row, memory.desc factor, post_ops after) {
    primitive_attr attributes = new primitive_attr();
    attributes.set_post_ops(after);
    return new binary(
        new binary.primitive_desc(
            processor.device(), dnnl.algorithm.binary_mul, row, factor, row, attributes, false));
  }
}
