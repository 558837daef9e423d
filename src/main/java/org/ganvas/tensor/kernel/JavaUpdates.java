package org.ganvas.tensor.kernel;

import org.bytedeco.javacpp.indexer.FloatIndexer;

/** Plain Java, which changes few numbers sooner than native code is called. */
final class JavaUpdates implements UpdateKernels {
  /** So many numbers are changed before native threads would be awake. */
  private static final int FEW = 8_192;

  /** Whether an array has so few numbers. */
  static boolean serve(NdArray parameter) {
    return parameter.length() <= FEW && parameter.precision() == Precision.FLOAT32;
  }

  @Override
  public void blend(NdArray average, NdArray value, double keep, double share) {
    FloatIndexer to = average.numbers();
    FloatIndexer from = value.numbers();
    for (long i = 0; i < average.length(); i++) {
      to.put(i, (float) (keep * to.get(i) + share * from.get(i)));
    }
  }

  @Override
  public void blendSquares(NdArray average, NdArray value, double decay) {
    FloatIndexer to = average.numbers();
    FloatIndexer from = value.numbers();
    for (long i = 0; i < average.length(); i++) {
      double number = from.get(i);
      to.put(i, (float) (decay * to.get(i) + (1 - decay) * number * number));
    }
  }

  @Override
  public void step(
      NdArray parameter, NdArray direction, NdArray squares, double rate, double epsilon) {
    FloatIndexer to = parameter.numbers();
    FloatIndexer along = direction.numbers();
    FloatIndexer square = squares.numbers();
    for (long i = 0; i < parameter.length(); i++) {
      double change = rate * along.get(i) / (Math.sqrt(square.get(i)) + epsilon);
      to.put(i, (float) (to.get(i) - change));
    }
  }

  @Override
  public void clip(NdArray parameter, double bound) {
    FloatIndexer to = parameter.numbers();
    for (long i = 0; i < parameter.length(); i++) {
      to.put(i, (float) Math.max(-bound, Math.min(bound, to.get(i))));
    }
  }
}
