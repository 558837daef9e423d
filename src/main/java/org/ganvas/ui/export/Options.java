package org.ganvas.ui.export;

import java.util.OptionalInt;
import org.ganvas.export.Look;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * What was chosen of an export.
 *
 * @param count samples, or frames of a way
 * @param seed of the noise
 * @param label the one class, or empty for each in turn
 * @param weights which of the run's generators
 * @param look of pictures
 */
record Options(int count, long seed, OptionalInt label, Weights weights, Look look) {}
