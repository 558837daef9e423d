package org.ganvas.gan;

/**
 * What one iteration does: nCritic updates of D, each on a fresh real and a fresh generated batch,
 * then nGenerator updates of G, each on fresh noise.
 *
 * @param nCritic at least 1
 * @param critic how D is updated
 * @param nGenerator at least 1
 * @param generator how G is updated
 * @param generatorRestsBelow G is not updated where D was right on less than this share of the
 *     examples of its last update; 0 for always updated
 */
public record Iteration(
    int nCritic,
    CriticStep critic,
    int nGenerator,
    GeneratorStep generator,
    double generatorRestsBelow) {

  /** One in which both are updated, whoever is ahead. */
  public static Iteration of(
      int nCritic, CriticStep critic, int nGenerator, GeneratorStep generator) {
    return new Iteration(nCritic, critic, nGenerator, generator, 0);
  }

  /** The same with other updates of D. */
  public Iteration with(CriticStep other) {
    return new Iteration(nCritic, other, nGenerator, generator, generatorRestsBelow);
  }

  /** The same with other updates of G. */
  public Iteration with(GeneratorStep other) {
    return new Iteration(nCritic, critic, nGenerator, other, generatorRestsBelow);
  }

  /** The same, but G is only updated while D is right on at least that share of the examples. */
  public Iteration generatorRestingBelow(double accuracy) {
    return new Iteration(nCritic, critic, nGenerator, generator, accuracy);
  }
}
