package org.ganvas.ui.export;

import java.io.IOException;

/** The user does not want an export any more. */
final class ExportCancelled extends IOException {
  private static final long serialVersionUID = 1;

  ExportCancelled() {
    super("cancelled");
  }
}
