package org.ganvas.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Files that the window is asked to open from outside, kept until there is a window. */
public final class OpenRequests {
  private final List<List<Path>> waiting = new ArrayList<>();
  private @Nullable Consumer<List<Path>> window;

  /**
   * Has the window open files and come to the front, now or as soon as there is one.
   *
   * @param files recipes, folders or {@code run.json} of runs, pictures; perhaps none
   */
  public synchronized void open(List<Path> files) {
    if (window == null) {
      waiting.add(List.copyOf(files));
    } else {
      window.accept(files);
    }
  }

  /** There is a window: it is told of all requests, those that wait first. */
  synchronized void deliverTo(Consumer<List<Path>> opener) {
    window = opener;
    waiting.forEach(opener);
    waiting.clear();
  }
}
