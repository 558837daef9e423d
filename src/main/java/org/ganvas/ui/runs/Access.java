package org.ganvas.ui.runs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.ganvas.run.RunLock;

/**
 * What may be done with a run from this window.
 *
 * @param here the folder of the run that is open in this window, if there is one
 */
record Access(Supplier<Optional<Path>> here) {

  /** Whether it is the run that is open in this window. */
  boolean isHere(ShelvedRun run) {
    return here.get()
        .map(open -> open.toAbsolutePath().normalize())
        .equals(Optional.of(run.folder().toAbsolutePath().normalize()));
  }

  /** Why it can only be looked at, in one sentence, or empty where it can be changed. */
  String whyReadOnly(ShelvedRun run) {
    if (!run.isWhole()) {
      return run.summary().problem();
    }
    return isHere(run) ? "" : run.lock();
  }

  /** How it stands, in two or three words, or empty where there is nothing to say. */
  String state(ShelvedRun run) {
    if (!run.isWhole()) {
      return "cannot be opened";
    }
    if (isHere(run)) {
      return "open here";
    }
    return switch (run.summary().state()) {
      case OPEN -> RunLock.isOurs(run.folder()) ? "trains beside" : "open elsewhere, read-only";
      case ABANDONED -> "was cut off";
      case CLOSED -> "";
    };
  }
}
