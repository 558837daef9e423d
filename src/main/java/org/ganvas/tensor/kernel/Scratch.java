package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;

/** Memory that a plan needs while it runs; the plans of a thread share it. */
final class Scratch {
  private final engine processor;
  private memory block;
  private long size;

  Scratch(engine processor) {
    this.processor = processor;
    this.block = allocate(0);
  }

  /** Puts a memory object on at least as many bytes as it describes. */
  void lend(memory borrower, long bytes) {
    if (bytes > size) {
      block.close();
      block = allocate(bytes);
      size = bytes;
    }
    try (Pointer start = block.get_data_handle()) {
      borrower.set_data_handle(start);
    }
  }

  private memory allocate(long bytes) {
    try (memory.desc flat =
        new memory.desc(new long[] {bytes}, memory.data_type.u8, memory.format_tag.a)) {
      memory allocated = new memory(flat, processor);
      // It outlives the scope of pointers that may be open now.
      allocated.retainReference();
      return allocated;
    }
  }
}
