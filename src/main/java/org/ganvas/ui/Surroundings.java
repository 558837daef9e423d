package org.ganvas.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.ganvas.ui.samples.PictureSaver;
import org.ganvas.ui.state.UserFolders;

/**
 * What the window needs of the world around it.
 *
 * @param folders where the user's files are
 * @param pictures writes pictures into files
 * @param showFolder opens a folder in the system's file manager
 */
public record Surroundings(UserFolders folders, PictureSaver pictures, Consumer<Path> showFolder) {}
