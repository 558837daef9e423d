package org.ganvas.ui.samples;

/**
 * A grey picture. The array is never written after construction.
 *
 * @param height pixels from top to bottom
 * @param width pixels from left to right
 * @param pixels grey levels row by row, {@code height * width} bytes, 0 black
 */
public record GreyPicture(int height, int width, byte[] pixels) {}
