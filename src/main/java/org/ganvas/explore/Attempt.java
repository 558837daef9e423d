package org.ganvas.explore;

/**
 * How near a search for a picture has come.
 *
 * @param point the best so far
 * @param made what the generator makes of it
 * @param error root of the mean squared error: grey levels, 0 … 255, of pictures, the plane's unit
 *     of points
 * @param start the error of the best of the random points it began with, infinite before there is
 *     one
 * @param step steps done
 * @param steps how many there are at most
 * @param done whether this is the answer
 */
public record Attempt(
    LatentPoint point,
    Examples made,
    double error,
    double start,
    int step,
    int steps,
    boolean done) {}
