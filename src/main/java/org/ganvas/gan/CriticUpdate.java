package org.ganvas.gan;

/**
 * What one update of the discriminator saw.
 *
 * @param loss before the update
 * @param realVerdict mean over the real batch
 * @param fakeVerdict mean over the generated batch
 * @param gradientNorm Euclidean, over all weights
 */
public record CriticUpdate(float loss, float realVerdict, float fakeVerdict, float gradientNorm) {}
