package org.ganvas.training;

/**
 * How fast a workload is.
 *
 * @param workload its name
 * @param threads processor threads
 * @param msPerIteration median, in milliseconds
 * @param imagesPerSecond batch ÷ iteration
 */
public record BenchResult(
    String workload, int threads, double msPerIteration, double imagesPerSecond) {}
