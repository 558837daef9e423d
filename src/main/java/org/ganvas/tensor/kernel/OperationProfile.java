package org.ganvas.tensor.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a computation goes, operation by operation. An operation that uses others
 * counts as one.
 */
public final class OperationProfile {
  private static final ThreadLocal<@Nullable OperationProfile> CURRENT = new ThreadLocal<>();

  private final Map<Operation, Times> times = new HashMap<>();
  private boolean inside;

  private OperationProfile() {}

  /**
   * What is computed.
   *
   * @param name of the operation and the shape it works on
   * @param flop floating-point operations that the mathematics asks for; 0 where memory is the
   *     limit
   * @param bytes read and written at the least
   */
  record Operation(String name, double flop, double bytes) {

    /** The same so many times. */
    Operation times(int count) {
      return new Operation(name, count * flop, count * bytes);
    }

    /** One that passes over memory, whose price is what it reads and writes. */
    static Operation onMemory(String name, NdArray result, NdArray... operands) {
      double numbers = result.length();
      for (NdArray operand : operands) {
        numbers += operand.length();
      }
      return new Operation(name + " " + result, 0, numbers * result.precision().bytes());
    }
  }

  /**
   * What an operation took.
   *
   * @param operation its name and shape
   * @param calls how often
   * @param millis in all
   * @param gflopPerSecond 10⁹ floating-point operations a second, 0 where memory is the limit
   * @param gbPerSecond 10⁹ bytes read and written a second
   */
  public record Line(
      String operation, long calls, double millis, double gflopPerSecond, double gbPerSecond) {}

  private static final class Times {
    private long calls;
    private long nanos;
  }

  /** Profiles what this thread computes. */
  public static List<Line> of(Runnable computation) {
    OperationProfile profile = new OperationProfile();
    CURRENT.set(profile);
    try {
      computation.run();
    } finally {
      CURRENT.remove();
    }
    return profile.lines();
  }

  /** Does work, which counts as an operation if this thread is profiled. */
  static <T> T measured(Supplier<T> work, Function<T, Operation> operation) {
    OperationProfile profile = CURRENT.get();
    if (profile == null || profile.inside) {
      return work.get();
    }
    profile.inside = true;
    long start = System.nanoTime();
    try {
      T result = work.get();
      long nanos = System.nanoTime() - start;
      Times taken = profile.times.computeIfAbsent(operation.apply(result), unknown -> new Times());
      taken.calls++;
      taken.nanos += nanos;
      return result;
    } finally {
      profile.inside = false;
    }
  }

  /** The most expensive first. */
  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    times.forEach(
        (operation, taken) ->
            lines.add(
                new Line(
                    operation.name(),
                    taken.calls,
                    taken.nanos / 1e6,
                    operation.flop() * taken.calls / taken.nanos,
                    operation.bytes() * taken.calls / taken.nanos)));
    lines.sort(Comparator.comparingDouble(Line::millis).reversed());
    return lines;
  }
}
