package org.ganvas.nn;

/**
 * One line of a network's table.
 *
 * @param name what the layer is, e.g. {@code Transposed convolution 5×5, stride 2}
 * @param output the shape of one example after it
 * @param parameters trainable numbers in it
 */
public record LayerSummary(String name, Shape output, long parameters) {}
