package org.ganvas.tensor.kernel;

import org.nd4j.linalg.api.buffer.DataType;

/** How many bits a number has. Training is in float32; float64 is for checking it. */
public enum Precision {
  /** IEEE single. */
  FLOAT32(DataType.FLOAT),
  /** IEEE double. */
  FLOAT64(DataType.DOUBLE);

  private final DataType type;

  Precision(DataType type) {
    this.type = type;
  }

  DataType type() {
    return type;
  }

  int bytes() {
    return type.width();
  }

  static Precision of(DataType type) {
    return switch (type) {
      case FLOAT -> FLOAT32;
      case DOUBLE -> FLOAT64;
      default -> throw new IllegalArgumentException("no precision of ours: " + type);
    };
  }
}
