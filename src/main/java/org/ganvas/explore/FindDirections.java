package org.ganvas.explore;

/**
 * Which directions matter most to the generator as it is now? Addresses that were asked before
 * follow the new directions from then on; while a generator trains they keep the old ones until
 * this is asked again, so that a slider does not change its meaning under the hand.
 */
public record FindDirections() implements Question<Directions> {
  @Override
  public Directions answer(ExploredGenerator generator) {
    return generator.findDirections();
  }
}
