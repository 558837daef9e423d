package org.ganvas.tensor.kernel;

import org.bytedeco.javacpp.Pointer;

/** A place in native memory that somebody else owns. */
final class Address extends Pointer {
  /** Nowhere yet. */
  Address() {}

  Address(long place) {
    address = place;
  }

  void moveTo(long place) {
    address = place;
  }
}
