package org.ganvas.run;

/**
 * Where a run was forked from: {@code parent.json} beside its description.
 *
 * @param run the parent's folder, as it was then
 * @param step iterations that parent and child share
 * @param points of the curves that they share
 */
public record RunParent(String run, long step, int points) {}
