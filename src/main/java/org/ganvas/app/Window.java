package org.ganvas.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import org.ganvas.ui.GanvasApplication;

/** Opens the window. */
final class Window {
  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

  private Window() {}

  /**
   * Shows the window and returns when it is closed.
   *
   * @throws NoDisplay if there is none to show it on
   */
  static void show() throws NoDisplay {
    // JavaFX warns of being on the class path, where ND4J needs it and where it works.
    JAVAFX_LOG.setLevel(Level.SEVERE);
    try {
      // Started apart from the application, so that only a display's faults are taken for such.
      Platform.startup(() -> {});
    } catch (RuntimeException | LinkageError e) {
      throw new NoDisplay(e);
    }
    Application.launch(GanvasApplication.class);
  }
}
