package org.ganvas.explore;

/**
 * A question that takes long: it is answered step by step, each time better, and other questions
 * are answered in between.
 *
 * @param <A> an answer, plain data
 */
@FunctionalInterface
public interface Search<A> {

  /**
   * Begins on the explorer's thread.
   *
   * @throws ExploreException if there can be no answer, in one sentence
   */
  Steps<A> begin(ExploredGenerator generator) throws ExploreException;

  /**
   * A search under way. Belongs to the explorer's thread.
   *
   * @param <A> an answer
   */
  interface Steps<A> extends AutoCloseable {
    /** Goes on for some milliseconds. */
    A advance() throws ExploreException;

    /** Whether the last answer stays. */
    boolean isDone();

    /** Frees what it holds, also when it was cancelled. */
    @Override
    void close();
  }
}
