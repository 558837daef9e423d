package org.ganvas.run;

/**
 * A setting that was changed while a run trained.
 *
 * @param point how many points the curves had: the next one was trained with the new value
 * @param step iterations done by then
 * @param setting its name
 * @param value exactly, as text
 */
public record RunChange(long point, long step, String setting, String value) {}
