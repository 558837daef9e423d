package org.ganvas.event;

/**
 * A run is loaded and stands at its first iteration.
 *
 * @param name the run's name, which is also its folder's
 * @param history the run's history, which grows while it trains
 * @param realSamples real examples to compare with, laid out like the sample grid
 * @param verdictIsProbability whether D's verdicts are probabilities in [0, 1] (else unbounded
 *     scores)
 * @param threads processor threads the engine uses
 * @param classes how many classes one can ask its generator for, 0 if it is unconditional
 */
public record RunPrepared(
    String name,
    History history,
    SampleGrid realSamples,
    boolean verdictIsProbability,
    int threads,
    int classes)
    implements Event {}
