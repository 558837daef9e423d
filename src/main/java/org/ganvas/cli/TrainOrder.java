package org.ganvas.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.ganvas.training.TrainingService;

/**
 * What {@code train} was asked to do.
 *
 * @param announcement one sentence that says so
 * @param planned the run
 * @param folder where it is kept
 * @param preparation has a service load it
 */
record TrainOrder(
    String announcement, PlannedRun planned, Path folder, Consumer<TrainingService> preparation) {}
