package org.ganvas.event;

import org.jspecify.annotations.Nullable;

/**
 * How a run stands. Snapshots are conflated: a slow subscriber sees the newest only.
 *
 * @param step iterations done
 * @param epoch passes over the training images, with its fraction
 * @param recorded points of the run's {@link History} that are valid for this snapshot
 * @param imagesPerSecond generator batch × iterations a second over the last second or so, 0 when
 *     not iterating
 * @param trainedMillis time spent iterating, pauses excluded
 * @param remainingMillis estimated time to the run's end, or -1 when unknown
 * @param samples the newest samples, null before the first
 * @param offHeapBytes native memory held by the engine
 * @param heapBytes Java heap in use
 */
public record Snapshot(
    long step,
    double epoch,
    int recorded,
    double imagesPerSecond,
    long trainedMillis,
    long remainingMillis,
    @Nullable Samples samples,
    long offHeapBytes,
    long heapBytes)
    implements Event {}
