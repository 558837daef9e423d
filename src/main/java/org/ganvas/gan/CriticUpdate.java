package org.ganvas.gan;

/**
 * What one update of the discriminator saw.
 *
 * @param loss before the update, penalties left out
 * @param realVerdict mean over the real batch
 * @param fakeVerdict mean over the generated batch
 * @param gradientNorm Euclidean, over all weights, before it is bounded
 * @param accuracy the share of examples D was right on, NaN where the loss has no such thing
 */
public record CriticUpdate(
    float loss, float realVerdict, float fakeVerdict, float gradientNorm, float accuracy) {}
