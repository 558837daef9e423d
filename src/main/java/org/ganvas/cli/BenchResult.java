package org.ganvas.cli;

/**
 * How fast a workload trains.
 *
 * @param workload its name
 * @param threads processor threads
 * @param msPerIteration the median
 * @param imagesPerSecond batch ÷ iteration
 */
public record BenchResult(
    String workload, int threads, double msPerIteration, double imagesPerSecond) {}
