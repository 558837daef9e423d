package org.ganvas.ui.latent;

import java.util.OptionalInt;
import org.ganvas.image.GreyPicture;

/**
 * A training example that is like a generated one.
 *
 * @param picture what it shows
 * @param distance Euclidean: in grey levels for pictures, in the plane's unit for points
 * @param number its place in the dataset, from 0
 * @param label its class, where it has one
 */
public record Neighbour(GreyPicture picture, double distance, int number, OptionalInt label) {}
