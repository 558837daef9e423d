package org.ganvas.data;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The order in which a run sees the training pictures: shuffled anew in each epoch, as a pure
 * function of the seed, so that a resumed run goes on where it was.
 *
 * <p>Examples are numbered from the run's start. Example k belongs to epoch k ÷ count and is the (k
 * mod count)-th picture of that epoch's permutation. Batches take consecutive examples, so a tail
 * that does not fill a batch is not dropped: the batch is filled from the next epoch's order.
 *
 * <p>Only the permutation used last is kept; one instance belongs to one thread.
 */
public final class EpochOrder {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final long STREAM = streamOf("shuffle");

  private final long seed;
  private final int[] order;
  private long epoch = -1;

  /**
   * @param seed the run's
   * @param count pictures in the dataset, at least 1
   */
  public EpochOrder(long seed, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("no pictures to put in order: " + count);
    }
    this.seed = seed;
    this.order = new int[count];
  }

  /**
   * Fills an array with the pictures of consecutive examples.
   *
   * @param firstExample the first example's number in the run, from 0
   * @param into receives indices of pictures, each from 0 to count − 1
   */
  public void indices(long firstExample, int[] into) {
    if (firstExample < 0) {
      throw new IllegalArgumentException("examples are numbered from 0, not " + firstExample);
    }
    for (int i = 0; i < into.length; i++) {
      long example = firstExample + i;
      shuffleFor(example / order.length);
      into[i] = order[(int) (example % order.length)];
    }
  }

  /**
   * Fisher and Yates's shuffle (Durstenfeld 1964), drawn from a hash of seed, epoch and position.
   */
  private void shuffleFor(long wanted) {
    if (wanted == epoch) {
      return;
    }
    long key = mix(mix(seed + STREAM) + wanted);
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = order.length - 1; i > 0; i--) {
      int j = below(i + 1, mix(key + GOLDEN_GAMMA * i));
      int picture = order[i];
      order[i] = order[j];
      order[j] = picture;
    }
    epoch = wanted;
  }

  /** Scales 32 random bits to 0 … bound − 1; the bias is below bound ÷ 2^32. */
  private static int below(int bound, long random) {
    return (int) (((random >>> 32) * bound) >>> 32);
  }

  /** The finaliser of SplitMix64: Steele, Lea and Flood 2014. */
  private static long mix(long bits) {
    long z = bits + GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A number for the stream's name, so that no other use of the seed shares its random bits. */
  private static long streamOf(String name) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return mix(crc.getValue());
  }
}
