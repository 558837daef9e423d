package org.ganvas.ui.runs;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the Runs window asks of others.
 *
 * @param showFolder opens a folder in the system's file manager
 * @param explore shows the latent space of a run
 * @param export takes something away from a run
 * @param showTraining brings the run in training to the front
 */
public record RunsCommands(
    Consumer<Path> showFolder,
    Consumer<Path> explore,
    Consumer<Path> export,
    Runnable showTraining) {}
