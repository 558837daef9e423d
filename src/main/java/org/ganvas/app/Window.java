package org.ganvas.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import org.ganvas.ui.GanvasApplication;

/** Opens the window. */
final class Window {
  private final CompletableFuture<Void> prepared;

  private Window(CompletableFuture<Void> prepared) {
    this.prepared = prepared;
  }

  /** Begins what is wanted before JavaFX starts and when it has, on threads of their own. */
  static Window prepare() {
    GanvasApplication.loadAhead();
    return new Window(
        CompletableFuture.runAsync(
            GraphicsCard::skipWhereThereIsNone, task -> new Thread(task, "ganvas-window").start()));
  }

  /**
   * Shows the window and returns when it is closed.
   *
   * @throws NoDisplay if there is none to show it on
   */
  void show() throws NoDisplay {
    try {
      prepared.join();
      // Started apart from the application, so that only a display's faults are taken for such.
      Platform.startup(Window::listenToFinder);
    } catch (RuntimeException | LinkageError e) {
      throw new NoDisplay(e);
    }
    Application.launch(GanvasApplication.class);
  }

  /**
   * The Finder knows installed programs only, which have JavaFX on the class path. On the module
   * path, as with {@code javafx:run}, JavaFX shows its events to nobody.
   */
  static void listenToFinder() {
    if (!Application.class.getModule().isNamed()) {
      FinderRequests.passTo(GanvasApplication.requests()::open);
    }
  }
}
