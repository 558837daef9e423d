package org.ganvas.gan;

/**
 * What one update of the generator saw.
 *
 * @param loss before the update
 * @param gradientNorm Euclidean, over all weights, before it is bounded
 */
public record GeneratorUpdate(float loss, float gradientNorm) {}
