package org.ganvas.event;

/**
 * The engine's phase is now another.
 *
 * @param phase the new phase
 * @param step iterations done in the current run, 0 when there is none
 */
public record PhaseChanged(Phase phase, long step) implements Event {}
