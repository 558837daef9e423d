package org.ganvas.tensor.kernel;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Where the numbers of an array are, and who sees to it that they stay there. */
final class Place {
  private final long address;
  private final @Nullable MemoryScope scope;
  private final @Nullable INDArray owner;

  private Place(long address, @Nullable MemoryScope scope, @Nullable INDArray owner) {
    this.address = address;
    this.scope = scope;
    this.owner = owner;
  }

  /** Memory that an array of ND4J's owns, from the beginning of its buffer on. */
  static Place of(INDArray owner) {
    return new Place(owner.data().address(), null, owner);
  }

  /** Memory that is a scope's until it is closed. */
  static Place in(MemoryScope scope, long address) {
    return new Place(address, scope, null);
  }

  /**
   * The first byte.
   *
   * @throws IllegalStateException if the scope is closed that the numbers were made in
   */
  long address() {
    check();
    return address;
  }

  /**
   * Looks whether the numbers are still there.
   *
   * @throws IllegalStateException if the scope is closed that they were made in
   */
  void check() {
    if (scope != null) {
      scope.checkOpen();
    }
  }

  /** The place so many bytes further on in the same memory. */
  Place at(long offset) {
    return new Place(address + offset, scope, owner);
  }

  /** An array of ND4J's over the same memory. */
  INDArray seenByNd4j(DataType type, long... shape) {
    if (owner != null && owner.data().address() == address) {
      return owner.reshape('c', shape);
    }
    Address start = new Address(address());
    Pointer pointer = type == DataType.FLOAT ? new FloatPointer(start) : new DoublePointer(start);
    long length = 1;
    for (long size : shape) {
      length *= size;
    }
    DataBuffer buffer = Nd4j.createBuffer(pointer.capacity(length), length, type);
    return Nd4j.create(buffer, shape);
  }

  void free() {
    if (owner != null && owner.closeable()) {
      owner.close();
    }
  }
}
