package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.ganvas.tensor.kernel.OperationProfile.Operation;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Numbers in native memory. Where they live is decided when they are made: in the open {@link
 * MemoryScope}, or outside of any if they are {@link #kept}. Their {@link MemoryOrder} is nobody's
 * business but the kernels': whoever asks for numbers gets them in C order.
 *
 * <p>ND4J's own object for an array costs as much as an operation on a small one, so that it is
 * made only when an operation of ND4J asks for it.
 */
public final class NdArray {
  /** Where batch, channels, height and width are found when channels are last. */
  private static final int[] STORED_PLACES = {0, 3, 1, 2};

  private static final int PART = 16_384;

  private final Place place;
  private final Precision precision;
  private final MemoryOrder order;

  /** {@code [batch, height, width, channels]} if the order is channels last. */
  private final long[] storedShape;

  private final long length;
  private @Nullable INDArray stored;

  /** An array of ND4J's; its numbers are copied if they do not follow one another in C order. */
  NdArray(INDArray array) {
    this(
        array.offset() == 0 && array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array)
            ? array
            : array.dup('c'),
        MemoryOrder.C);
  }

  private NdArray(INDArray stored, MemoryOrder order) {
    this(Place.of(stored), Precision.of(stored.dataType()), order, stored.shape());
    this.stored = stored;
  }

  private NdArray(Place place, Precision precision, MemoryOrder order, long[] storedShape) {
    this.place = place;
    this.precision = precision;
    this.order = order;
    this.storedShape = storedShape;
    long product = 1;
    for (long size : storedShape) {
      product *= size;
    }
    this.length = product;
  }

  /** With its dimensions where they belong; a view if the order of memory is another. */
  INDArray array() {
    return order == MemoryOrder.C ? stored() : stored().permute(STORED_PLACES);
  }

  /** As the numbers follow one another in memory. */
  INDArray stored() {
    place.check();
    INDArray known = stored;
    if (known == null) {
      known = place.seenByNd4j(precision.type(), storedShape);
      stored = known;
    }
    return known;
  }

  MemoryOrder order() {
    return order;
  }

  /** Of the first number. */
  long address() {
    return place.address();
  }

  /** The numbers in the order of memory, one by one; single precision only. */
  FloatIndexer numbers() {
    return FloatIndexer.create(floats());
  }

  private FloatPointer floats() {
    FloatPointer pointer = new FloatPointer(new Address(address()));
    return pointer.capacity(length);
  }

  private DoublePointer doubles() {
    DoublePointer pointer = new DoublePointer(new Address(address()));
    return pointer.capacity(length);
  }

  /** An array of undefined content in the open scope. */
  public static NdArray uninitialised(Precision precision, long... shape) {
    return stored(precision, MemoryOrder.C, shape);
  }

  /**
   * An array of undefined content in the open scope.
   *
   * @param shape {@code [batch, channels, height, width]} if the order is channels last
   */
  static NdArray uninitialised(Precision precision, MemoryOrder order, long... shape) {
    return order.equalsC(shape)
        ? uninitialised(precision, shape)
        : stored(precision, order, shape[0], shape[2], shape[3], shape[1]);
  }

  private static NdArray stored(Precision precision, MemoryOrder order, long... storedShape) {
    MemoryScope scope = MemoryScope.current();
    if (scope == null) {
      return new NdArray(Nd4j.createUninitializedDetached(precision.type(), storedShape), order);
    }
    long length = 1;
    for (long size : storedShape) {
      length *= size;
    }
    return new NdArray(scope.allocate(length * precision.bytes()), precision, order, storedShape);
  }

  /** An array of undefined content, of the same precision, shape and order. */
  NdArray like() {
    return stored(precision, order, storedShape);
  }

  /** The same numbers in an order, copied if they are in another. */
  NdArray in(MemoryOrder wanted) {
    if (order == wanted || MemoryOrder.CHANNELS_LAST.equalsC(shape())) {
      return this;
    }
    return measured(
        () -> {
          NdArray copy = uninitialised(precision, wanted, shape());
          if (OneDnn.serves(precision)) {
            Reordering.copy(this, copy);
          } else {
            copy.array().assign(array());
          }
          return copy;
        },
        copy -> Operation.onMemory("reorder", copy, this));
  }

  /** An array filled with one value in the open scope. */
  public static NdArray filled(Precision precision, double value, long... shape) {
    return measured(
        () -> {
          NdArray filled = uninitialised(precision, shape);
          filled.fill(value);
          return filled;
        },
        filled -> Operation.onMemory("fill", filled));
  }

  /** A copy of the first {@code product of shape} values in the open scope. */
  public static NdArray of(Precision precision, float[] values, long... shape) {
    return measured(
        () -> {
          NdArray made = uninitialised(precision, shape);
          made.fill(values);
          return made;
        },
        made -> Operation.onMemory("copy from Java", made, made));
  }

  /** A copy of the values in the open scope. */
  public static NdArray of(double[] values, long... shape) {
    NdArray made = uninitialised(Precision.FLOAT64, shape);
    made.doubles().put(values, 0, Math.toIntExact(made.length));
    return made;
  }

  /** Numbers as a function of where they stand, a part at a time. */
  @FunctionalInterface
  public interface Source {
    /**
     * Tells some of the numbers; called by several threads at once.
     *
     * @param from where the first of them stands in C order, a multiple of 1,024
     * @param target filled to its end
     */
    void fill(long from, float[] target);
  }

  /**
   * An array in the open scope, made part by part, for large arrays in Java's memory are slow; by
   * several threads if the engine has them.
   */
  public static NdArray of(Precision precision, Source source, long... shape) {
    NdArray made = uninitialised(precision, shape);
    NdArray row = made.storedAs(made.length);
    LongStream parts = LongStream.range(0, (made.length + PART - 1) / PART);
    (Engine.threads() == 1 ? parts : parts.parallel())
        .forEach(
            index -> {
              long from = index * PART;
              float[] part = new float[(int) Math.min(PART, made.length - from)];
              source.fill(from, part);
              row.examples(from, from + part.length).fill(part);
            });
    return made;
  }

  /** Overwrites the content with the first values given, in C order. */
  public void fill(float[] values) {
    if (order != MemoryOrder.C) {
      assign(of(precision, values, shape()));
      return;
    }
    int count = Math.toIntExact(length);
    if (precision == Precision.FLOAT32) {
      floats().put(values, 0, count);
    } else {
      double[] widened = new double[count];
      for (int i = 0; i < count; i++) {
        widened[i] = values[i];
      }
      doubles().put(widened, 0, count);
    }
  }

  /** Overwrites every number. */
  private void fill(double value) {
    if (JavaElementwise.serves(this)) {
      JavaElementwise.fill(this, value);
    } else {
      stored().assign(value);
    }
  }

  /** A copy that outlives every scope. */
  public NdArray kept() {
    INDArray copy = Nd4j.createUninitializedDetached(precision.type(), shape());
    copy.assign(array());
    return new NdArray(copy);
  }

  /** Overwrites the content with another array's of the same shape. */
  public void assign(NdArray source) {
    array().assign(source.array());
  }

  /** The same numbers under another shape; copied only if their order of memory is not C's. */
  public NdArray reshaped(long... shape) {
    NdArray plain = in(MemoryOrder.C);
    NdArray other = new NdArray(plain.place, precision, MemoryOrder.C, shape);
    if (other.length != length) {
      throw new IllegalArgumentException(
          "%s has not as many numbers as %s".formatted(this, Arrays.toString(shape)));
    }
    return other;
  }

  /** The same numbers as stored, under another shape. */
  NdArray storedAs(long... shape) {
    return new NdArray(place, precision, MemoryOrder.C, shape);
  }

  /** The examples between two places of the first dimension; nothing is copied. */
  NdArray examples(long from, long to) {
    long[] shape = storedShape.clone();
    long each = length / shape[0];
    shape[0] = to - from;
    return new NdArray(place.at(from * each * precision.bytes()), precision, order, shape);
  }

  /** Overwrites the numbers with another array's as they follow one another in memory. */
  void copyFrom(NdArray other) {
    Pointer.memcpy(
        new Address(address()), new Address(other.address()), length * precision.bytes());
  }

  /** Its size in every dimension. */
  public long[] shape() {
    return order == MemoryOrder.C
        ? storedShape.clone()
        : new long[] {storedShape[0], storedShape[3], storedShape[1], storedShape[2]};
  }

  /** Its size in one dimension. */
  public long size(int dimension) {
    return storedShape[order == MemoryOrder.C ? dimension : STORED_PLACES[dimension]];
  }

  /** How many dimensions it has. */
  public int rank() {
    return storedShape.length;
  }

  /** How many numbers it holds. */
  public long length() {
    return length;
  }

  /** Its precision. */
  public Precision precision() {
    return precision;
  }

  /** The only number of an array that holds one. */
  public double scalar() {
    if (length != 1) {
      throw new IllegalStateException("not a scalar: " + this);
    }
    return precision == Precision.FLOAT32 ? floats().get(0) : doubles().get(0);
  }

  /** A copy of the numbers in C order. */
  public float[] toFloats() {
    float[] values = new float[Math.toIntExact(length)];
    if (precision == Precision.FLOAT32) {
      in(MemoryOrder.C).floats().get(values, 0, values.length);
    } else {
      double[] wide = toDoubles();
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) wide[i];
      }
    }
    return values;
  }

  /** A copy of the numbers in C order. */
  public double[] toDoubles() {
    double[] values = new double[Math.toIntExact(length)];
    if (precision == Precision.FLOAT64) {
      in(MemoryOrder.C).doubles().get(values, 0, values.length);
    } else {
      float[] narrow = toFloats();
      for (int i = 0; i < values.length; i++) {
        values[i] = narrow[i];
      }
    }
    return values;
  }

  /** A copy of the numbers as they follow one another in memory; single precision only. */
  float[] inMemoryOrder() {
    float[] values = new float[Math.toIntExact(length)];
    floats().get(values, 0, values.length);
    return values;
  }

  /**
   * Fills an array with numbers from a place on, as they follow one another in memory; single
   * precision only.
   */
  void copyTo(float[] target, long from) {
    floats().position(from).get(target);
  }

  /** Overwrites the numbers as they follow one another in memory; single precision only. */
  void fillInMemoryOrder(float[] values) {
    floats().put(values, 0, values.length);
  }

  /** Frees the memory now; only for kept arrays that nothing else refers to. */
  public void free() {
    place.free();
  }

  @Override
  public String toString() {
    return precision + Arrays.toString(shape());
  }
}
