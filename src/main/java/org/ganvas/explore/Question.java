package org.ganvas.explore;

/**
 * Something to be asked of a generator that is answered in one go, within milliseconds or little
 * more.
 *
 * @param <A> the answer, plain data
 */
@FunctionalInterface
public interface Question<A> {

  /**
   * Answers on the explorer's thread.
   *
   * @throws ExploreException if there is no answer, in one sentence
   */
  A answer(ExploredGenerator generator) throws ExploreException;
}
