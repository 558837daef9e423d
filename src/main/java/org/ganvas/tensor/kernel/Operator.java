package org.ganvas.tensor.kernel;

/** An operator between two numbers. */
enum Operator {
  ADD("add"),
  SUBTRACT("subtract"),
  MULTIPLY("multiply"),
  DIVIDE("divide");

  private final String nameInNd4j;

  Operator(String nameInNd4j) {
    this.nameInNd4j = nameInNd4j;
  }

  /** What ND4J calls it. */
  String nameInNd4j() {
    return nameInNd4j;
  }

  /** Its value. */
  float of(float a, float b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
    };
  }
}
