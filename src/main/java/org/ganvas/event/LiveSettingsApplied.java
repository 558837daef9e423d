package org.ganvas.event;

/**
 * From the next iteration on, these settings are in force.
 *
 * @param settings the settings now in force
 * @param step iterations done before the change
 */
public record LiveSettingsApplied(LiveSettings settings, long step) implements Event {}
