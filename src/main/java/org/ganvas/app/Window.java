package org.ganvas.app;

import javafx.application.Application;
import javafx.application.Platform;
import org.ganvas.ui.GanvasApplication;

/** Opens the window. */
final class Window {
  private Window() {}

  /**
   * Shows the window and returns when it is closed.
   *
   * @throws NoDisplay if there is none to show it on
   */
  static void show() throws NoDisplay {
    GraphicsCard.skipWhereThereIsNone();
    try {
      // Started apart from the application, so that only a display's faults are taken for such.
      Platform.startup(() -> FinderRequests.passTo(GanvasApplication.requests()::open));
    } catch (RuntimeException | LinkageError e) {
      throw new NoDisplay(e);
    }
    Application.launch(GanvasApplication.class);
  }
}
