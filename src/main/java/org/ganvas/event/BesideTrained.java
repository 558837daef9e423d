package org.ganvas.event;

/**
 * The run that trains beside the one that is shown has had its turn, or trains no more.
 *
 * @param name of the run
 * @param step iterations it has done
 * @param goesOn whether it will have another turn
 */
public record BesideTrained(String name, long step, boolean goesOn) implements Event {}
