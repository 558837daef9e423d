package org.ganvas.tensor.kernel;

import java.util.function.BiFunction;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.jspecify.annotations.Nullable;

/** An array that a plan reads or writes, and its copy in oneDNN's order where that differs. */
final class PlanOperand implements AutoCloseable {
  private final memory plain;
  private final memory ordered;
  private final long bytes;
  private final @Nullable reorder copy;
  private final Address address = new Address();

  private PlanOperand(memory plain, memory ordered, long bytes, @Nullable reorder copy) {
    this.plain = plain;
    this.ordered = ordered;
    this.bytes = bytes;
    this.copy = copy;
  }

  /** An array that the plan reads in an order of its own. */
  static PlanOperand read(memory.desc given, memory.desc wanted, engine processor) {
    return of(given, wanted, processor, reorder::new);
  }

  /** An array that the plan writes in an order of its own. */
  static PlanOperand written(memory.desc given, memory.desc wanted, engine processor) {
    return of(given, wanted, processor, (plain, ordered) -> new reorder(ordered, plain));
  }

  private static PlanOperand of(
      memory.desc given,
      memory.desc wanted,
      engine processor,
      BiFunction<memory, memory, reorder> copying) {
    memory plain = unbound(given, processor);
    if (given.equals(wanted)) {
      return new PlanOperand(plain, plain, 0, null);
    }
    memory ordered = unbound(wanted, processor);
    return new PlanOperand(plain, ordered, wanted.get_size(), copying.apply(plain, ordered));
  }

  /** A memory object without memory. */
  static memory unbound(memory.desc description, engine processor) {
    return new memory(description, processor, new Address());
  }

  /** Makes it an argument of the plan's work. */
  void passTo(IntMemoryMap arguments, int name) {
    arguments.put(name, ordered);
  }

  /**
   * Lets it stand for an array.
   *
   * @param room for its copy until the plan has run
   */
  void bind(NdArray array, Scratch room) {
    bind(array);
    if (copy != null) {
      room.lend(ordered, bytes);
    }
  }

  /** Lets it stand for an array whose order is the plan's own. */
  void bind(NdArray array) {
    address.moveTo(array.address());
    plain.set_data_handle(address);
  }

  /** Copies what was bound into oneDNN's order. */
  void fetch(stream queue) {
    if (copy != null) {
      copy.execute(queue, plain, ordered);
    }
  }

  /** Copies what was computed to what is bound. */
  void deliver(stream queue) {
    if (copy != null) {
      copy.execute(queue, ordered, plain);
    }
  }

  /** Lets it outlive the scope that it was made in. */
  void keep() {
    if (copy != null) {
      copy.retainReference();
      ordered.retainReference();
    }
    plain.retainReference();
  }

  @Override
  public void close() {
    if (copy != null) {
      copy.close();
      ordered.close();
    }
    plain.close();
  }
}
