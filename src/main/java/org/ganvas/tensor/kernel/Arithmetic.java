package org.ganvas.tensor.kernel;

import java.util.function.Supplier;
import org.bytedeco.dnnl.memory;

/**
 * What the factors of products and convolutions are rounded to before they are multiplied. Sums,
 * and all that is kept, are float32 (Micikevicius et al. 2018, arXiv 1710.03740).
 */
public enum Arithmetic {
  /** Not at all: float32. */
  SINGLE,
  /** To bfloat16, which has float32's range and a third of its digits, where oneDNN computes. */
  MIXED;

  private static final ThreadLocal<Arithmetic> OF_THREAD = ThreadLocal.withInitial(() -> SINGLE);

  /** The calling thread's. */
  static Arithmetic ofThread() {
    return OF_THREAD.get();
  }

  /** Does a computation of the calling thread so. */
  public <T> T compute(Supplier<T> computation) {
    Arithmetic before = OF_THREAD.get();
    OF_THREAD.set(this);
    try {
      return computation.get();
    } finally {
      OF_THREAD.set(before);
    }
  }

  memory.data_type factors() {
    return this == SINGLE ? memory.data_type.f32 : memory.data_type.bf16;
  }
}
