package org.ganvas.event;

/**
 * A run is loaded and stands at its first iteration.
 *
 * @param name the run's name, which is also its folder's
 * @param history the run's history, which grows while it trains
 * @param realSamples real examples to compare with, laid out like the samples
 * @param verdictIsProbability whether D's verdicts are probabilities in [0, 1] (else unbounded
 *     scores)
 * @param threads processor threads the engine uses
 */
public record RunPrepared(
    String name, History history, Samples realSamples, boolean verdictIsProbability, int threads)
    implements Event {}
