package org.ganvas.explore;

/** Something that leads to a point of a generator's latent space. */
public sealed interface Place permits LatentPoint, LatentAddress {

  /**
   * The point in the space of a generator.
   *
   * @param generator on its own thread
   * @throws ExploreException if it has no such point, in one sentence
   */
  LatentPoint in(ExploredGenerator generator) throws ExploreException;
}
