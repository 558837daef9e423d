package org.ganvas.tensor.kernel;

import java.lang.ref.Reference;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;

/** Work that oneDNN has compiled, and where its arguments go. */
final class Compiled implements AutoCloseable {
  private final Processor processor;
  private final primitive work;
  private final PlanOperand[] operands;
  private final IntMemoryMap arguments = new IntMemoryMap();

  /**
   * An argument.
   *
   * @param name oneDNN's
   * @param given how arrays have its numbers
   * @param wanted how the work wants them; if they differ it is among the first two that are read
   */
  record Argument(int name, memory.desc given, memory.desc wanted) {

    /** One that is wanted as arrays have it. */
    Argument(int name, memory.desc description) {
      this(name, description, description);
    }
  }

  /**
   * Work that outlives the scope of pointers that it was made in.
   *
   * @param arguments in the order in which {@link #run} is given them
   */
  Compiled(Processor processor, primitive work, Argument... arguments) {
    this.processor = processor;
    this.work = work;
    this.operands = new PlanOperand[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      operands[i] =
          PlanOperand.read(arguments[i].given(), arguments[i].wanted(), processor.device());
      operands[i].passTo(this.arguments, arguments[i].name());
      operands[i].keep();
    }
    this.arguments.retainReference();
    work.retainReference();
  }

  /** Does the work. */
  void run(NdArray... arrays) {
    try {
      for (int i = 0; i < operands.length; i++) {
        operands[i].bind(arrays[i], i == 0 ? processor.first() : processor.second());
        operands[i].fetch(processor.queue());
      }
      work.execute(processor.queue(), arguments);
    } finally {
      // oneDNN knows addresses only: the arrays must not be collected before.
      Reference.reachabilityFence(arrays);
    }
  }

  @Override
  public void close() {
    arguments.close();
    work.close();
    for (PlanOperand operand : operands) {
      operand.close();
    }
  }
}
