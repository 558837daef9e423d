package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.PointerScope;

/** Pictures copied from one order of memory to another by oneDNN. Single precision only. */
final class Reordering {
  private static final int KEPT = 64;

  private static final ThreadLocal<PlanCache<Planned, Compiled>> PLANS =
      ThreadLocal.withInitial(() -> new PlanCache<>(KEPT, Reordering::plan, Compiled::close));

  private record Planned(
      long batch, long channels, long height, long width, MemoryOrder from, MemoryOrder to) {}

  private Reordering() {}

  /**
   * Fills an array with the numbers of another.
   *
   * @param from {@code [batch, channels, height, width]}
   * @param to of the same shape
   */
  static void copy(NdArray from, NdArray to) {
    PLANS
        .get()
        .plan(
            new Planned(
                from.size(0), from.size(1), from.size(2), from.size(3), from.order(), to.order()))
        .run(from, to);
  }

  private static Compiled plan(Planned planned) {
    try (PointerScope temporary = new PointerScope()) {
      Processor processor = Processor.ofThread();
      long[] shape = {planned.batch(), planned.channels(), planned.height(), planned.width()};
      memory.desc given = Descriptions.pictures(shape, planned.from(), memory.data_type.f32);
      memory.desc wanted = Descriptions.pictures(shape, planned.to(), memory.data_type.f32);
      reorder.primitive_desc compiled =
          new reorder.primitive_desc(processor.device(), given, processor.device(), wanted);
      return new Compiled(
          processor,
          new reorder(compiled),
          new Compiled.Argument(dnnl.DNNL_ARG_FROM, given),
          new Compiled.Argument(dnnl.DNNL_ARG_TO, wanted));
    }
  }
}
