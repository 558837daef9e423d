package org.ganvas.ui.curves;

/**
 * A level that means something.
 *
 * @param value where it lies
 * @param meaning what it says, short
 * @param hue of the network whose level it is
 */
record Mark(double value, String meaning, Hue hue) {}
