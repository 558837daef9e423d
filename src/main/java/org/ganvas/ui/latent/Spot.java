package org.ganvas.ui.latent;

import org.ganvas.explore.Examples;
import org.ganvas.explore.LatentAddress;
import org.ganvas.image.GreyPicture;

/**
 * What the generator makes at a place.
 *
 * @param address where
 * @param made one example
 * @param picture what is there; of a point of the plane a small picture of where it lies
 * @param verdict what D thinks of it, as a share of a bar from 0 (made) to 1 (real); NaN if it was
 *     not asked
 */
public record Spot(LatentAddress address, Examples made, GreyPicture picture, double verdict) {}
