package org.ganvas.explore;

/**
 * A is to B as the answer is to C: A − B + C, as with the smiling woman of Radford et al. 2016,
 * arXiv 1511.06434, section 6.3.2. The class is A's.
 *
 * @param a where the way starts
 * @param b what is taken away
 * @param c what is added
 */
public record Analogy(LatentPoint a, LatentPoint b, LatentPoint c) {

  /** A − B + C. */
  public LatentPoint point() {
    return a.plus(b.z(), -1).plus(c.z(), 1);
  }
}
