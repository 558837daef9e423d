package org.ganvas.event;

/**
 * What the training service tells the world. All but {@link Snapshot} are delivered one by one and
 * in order; of snapshots only the newest is kept for a subscriber that is behind.
 */
public sealed interface Event
    permits RunPrepared,
        PhaseChanged,
        LiveSettingsApplied,
        RunSaved,
        BesideTrained,
        Notice,
        Snapshot {}
