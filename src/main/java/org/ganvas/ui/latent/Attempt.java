package org.ganvas.ui.latent;

/**
 * How far the search for the place of a picture is.
 *
 * @param spot the best place so far
 * @param error root mean square of the pixels' differences, in grey levels, 0 … 255
 * @param share how much of the search is done, from 0 to 1
 * @param done whether this is the answer
 */
public record Attempt(Spot spot, double error, double share, boolean done) {}
