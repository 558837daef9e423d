package org.ganvas.gan;

/**
 * What one iteration does: nCritic updates of D, each on a fresh real and a fresh generated batch,
 * then nGenerator updates of G, each on fresh noise.
 *
 * @param nCritic at least 1
 * @param critic how D is updated
 * @param nGenerator at least 1
 * @param generator how G is updated
 */
public record Iteration(int nCritic, CriticStep critic, int nGenerator, GeneratorStep generator) {

  /** The same with other updates of D. */
  public Iteration with(CriticStep other) {
    return new Iteration(nCritic, other, nGenerator, generator);
  }

  /** The same with other updates of G. */
  public Iteration with(GeneratorStep other) {
    return new Iteration(nCritic, critic, nGenerator, other);
  }
}
