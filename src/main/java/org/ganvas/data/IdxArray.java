package org.ganvas.data;

/**
 * What an IDX file holds.
 *
 * @param sizes the dimensions, from the outermost, each at least 1
 * @param values unsigned bytes in row-major order, as many as the sizes multiply to
 */
record IdxArray(int[] sizes, byte[] values) {}
