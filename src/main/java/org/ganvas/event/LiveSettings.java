package org.ganvas.event;

/**
 * What may change while a run trains; swapped as a whole between iterations, optimiser moments are
 * kept.
 *
 * @param generatorLearningRate &gt; 0
 * @param criticLearningRate &gt; 0
 * @param nCritic discriminator updates before each generator update, at least 1
 * @param clipValue every critic weight is clipped to ± this after each of its updates; 0 leaves
 *     them alone
 * @param speedLimit iterations a second at most; 0 is no limit
 */
public record LiveSettings(
    double generatorLearningRate,
    double criticLearningRate,
    int nCritic,
    double clipValue,
    double speedLimit) {}
