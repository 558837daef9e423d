package org.ganvas.ui.curves;

/**
 * A setting that was changed under way, as a mark on the curves.
 *
 * @param step iterations done by then
 * @param label of the mark, short
 * @param text all of it, in words
 */
public record ChangeMark(long step, String label, String text) {}
