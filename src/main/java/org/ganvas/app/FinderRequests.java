package org.ganvas.app;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files that the Finder of macOS opens with Ganvas. It hands them to the running program as an
 * event, never as arguments. JavaFX receives the event but has no public way to pass it on, so this
 * stands in for JavaFX's own handler and leaves to it what it handles: quitting and a change
 * between light and dark.
 */
final class FinderRequests extends Application.EventHandler {
  private final Application.EventHandler javafx;
  private final Consumer<List<Path>> open;

  /**
   * @param javafx what handled events until now
   * @param open told the files
   */
  FinderRequests(Application.EventHandler javafx, Consumer<List<Path>> open) {
    this.javafx = javafx;
    this.open = open;
  }

  /**
   * Has files opened from now on. On the FX thread while JavaFX starts: the event of the file that
   * Ganvas was started with comes right after.
   *
   * @param open told the files
   */
  static void passTo(Consumer<List<Path>> open) {
    Application application = Application.GetApplication();
    application.setEventHandler(new FinderRequests(application.getEventHandler(), open));
  }

  @Override
  public void handleOpenFilesAction(Application application, long time, String[] files) {
    open.accept(Stream.of(files).map(Path::of).toList());
  }

  @Override
  public void handleQuitAction(Application application, long time) {
    javafx.handleQuitAction(application, time);
  }

  @Override
  public boolean handleThemeChanged(String theme) {
    return javafx.handleThemeChanged(theme);
  }
}
