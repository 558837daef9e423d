package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/** How oneDNN is told of arrays in single precision. */
final class Descriptions {
  private Descriptions() {}

  /** A row of numbers. */
  static memory.desc row(long length) {
    return new memory.desc(new long[] {length}, memory.data_type.f32, memory.format_tag.a);
  }

  /**
   * A matrix.
   *
   * @param transposed whether its columns follow one another in memory, not its rows
   */
  static memory.desc matrix(long rows, long columns, boolean transposed) {
    return matrix(rows, columns, transposed, memory.data_type.f32);
  }

  /** A matrix of numbers of a type. */
  static memory.desc matrix(long rows, long columns, boolean transposed, memory.data_type type) {
    long[] strides = transposed ? new long[] {1, rows} : new long[] {columns, 1};
    return new memory.desc(new long[] {rows, columns}, type, strides);
  }

  /** Pictures {@code [batch, channels, height, width]} in an order of memory. */
  static memory.desc pictures(long[] shape, MemoryOrder order, memory.data_type type) {
    return new memory.desc(
        shape, type, order == MemoryOrder.C ? memory.format_tag.abcd : memory.format_tag.acdb);
  }

  /** How oneDNN calls the operand of what is done after the work itself, by its place. */
  static int afterwards(int place) {
    return dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE * (place + 1) | dnnl.DNNL_ARG_SRC_1;
  }
}
