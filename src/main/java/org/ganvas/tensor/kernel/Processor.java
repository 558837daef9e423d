package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.stream;

/**
 * What oneDNN computes on. Its objects belong to the thread that made them, and so does a number of
 * threads.
 *
 * @param device the processor
 * @param queue where work is handed in; on a processor it is done when that returns
 * @param first memory for a copy of a first operand while work is done
 * @param second memory for a copy of a second operand while work is done
 */
record Processor(engine device, stream queue, Scratch first, Scratch second) {
  private static final ThreadLocal<Processor> OF_THREAD =
      ThreadLocal.withInitial(
          () -> {
            engine device = new engine(engine.kind.cpu, 0);
            stream queue = new stream(device);
            // They outlive the scope of pointers that may be open now.
            device.retainReference();
            queue.retainReference();
            return new Processor(device, queue, new Scratch(device), new Scratch(device));
          });

  /** The calling thread's. */
  static Processor ofThread() {
    return OF_THREAD.get();
  }
}
