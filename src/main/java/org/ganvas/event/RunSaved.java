package org.ganvas.event;

import java.nio.file.Path;

/**
 * A checkpoint is whole on disk.
 *
 * @param folder the run's folder
 * @param step iterations done when it was taken
 */
public record RunSaved(Path folder, long step) implements Event {}
