package org.ganvas.ui.latent;

import org.ganvas.explore.Interpolation;
import org.ganvas.explore.LatentAddress;

/**
 * The way between two pinned places.
 *
 * @param from where it begins
 * @param to where it ends
 * @param kind of the way
 */
public record Way(LatentAddress from, LatentAddress to, Interpolation kind) {}
