package org.ganvas.tensor;

/**
 * Random numbers as a function: the n-th number of a stream depends on the stream's key and on n
 * alone, not on what was drawn before. So a resumed run sees the numbers it would have seen, and
 * the k-th sample of a seed is the same whatever the count. The mixing is SplitMix64's (Steele, Lea
 * and Flood 2014, Fast Splittable Pseudorandom Number Generators).
 */
public final class RandomStream {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final long key;

  private RandomStream(long key) {
    this.key = key;
  }

  /** The root of all randomness of a run. */
  public static RandomStream of(long seed) {
    return new RandomStream(mix(seed + GOLDEN));
  }

  /** A stream of its own for a purpose. */
  public RandomStream named(String purpose) {
    long hash = key;
    for (int i = 0; i < purpose.length(); i++) {
      hash = mix(hash ^ (purpose.charAt(i) + GOLDEN));
    }
    return new RandomStream(hash);
  }

  /** A stream of its own for a step, a pass or a layer. */
  public RandomStream at(long index) {
    return new RandomStream(mix(key ^ mix(index + GOLDEN)));
  }

  /** The n-th 64 bits. */
  public long bits(long n) {
    return mix(key + n * GOLDEN);
  }

  /** The n-th number of the uniform distribution on [0, 1). */
  public double uniform(long n) {
    return (bits(n) >>> 11) * UNIT;
  }

  /**
   * Numbers of N(0, 1), the first being the {@code from}-th of the stream, by the transform of Box
   * and Muller 1958.
   *
   * @param target filled to its end
   */
  public void normal(long from, float[] target) {
    int i = 0;
    if ((from & 1) == 1 && target.length > 0) {
      target[i++] = (float) normal(from);
    }
    for (; i + 1 < target.length; i += 2) {
      long pair = (from + i) >> 1;
      double radius = radius(pair);
      double angle = angle(pair);
      target[i] = (float) (radius * Math.cos(angle));
      target[i + 1] = (float) (radius * Math.sin(angle));
    }
    if (i < target.length) {
      target[i] = (float) normal(from + i);
    }
  }

  /** The n-th number of N(0, 1). */
  public double normal(long n) {
    double angle = angle(n >> 1);
    return radius(n >> 1) * ((n & 1) == 0 ? Math.cos(angle) : Math.sin(angle));
  }

  private double radius(long pair) {
    return Math.sqrt(-2 * Math.log(1 - uniform(2 * pair)));
  }

  private double angle(long pair) {
    return 2 * Math.PI * uniform(2 * pair + 1);
  }

  /**
   * A part of a dropout mask: each number is 0 with probability {@code rate}, else 1 ÷ (1 − rate).
   *
   * @param rate in [0, 1), taken to the nearest 1 ÷ 65,536
   * @param from where in the mask the part begins, a multiple of 4
   * @param target filled to its end
   */
  public void dropoutMask(double rate, long from, float[] target) {
    int keep = Float.floatToRawIntBits((float) (1 / (1 - rate)));
    int threshold = (int) Math.round(rate * 65_536);
    for (int i = 0; i < target.length; i += 4) {
      long four = bits((from + i) >> 2);
      int end = Math.min(4, target.length - i);
      for (int j = 0; j < end; j++) {
        // All ones below the threshold, else zeros: a branch would be foreseen wrongly.
        int below = (((int) (four >>> (16 * j)) & 0xffff) - threshold) >> 31;
        target[i + j] = Float.intBitsToFloat(keep & ~below);
      }
    }
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
