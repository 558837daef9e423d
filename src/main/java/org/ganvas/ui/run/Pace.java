package org.ganvas.ui.run;

import org.ganvas.event.Phase;
import org.ganvas.event.Snapshot;
import org.ganvas.ui.look.Figures;

/** How fast a run is and how long it takes, in a line. */
final class Pace {
  private Pace() {}

  /** Images a second, time trained and time left, as far as they mean something in a phase. */
  static String of(Snapshot snapshot, Phase phase) {
    String trained = Figures.duration(snapshot.trainedMillis());
    if (phase == Phase.FINISHED) {
      return "finished after " + trained;
    }
    if (phase == Phase.FAILED) {
      return "failed after " + trained;
    }
    StringBuilder line = new StringBuilder();
    if (phase == Phase.PAUSED) {
      line.append("paused · ");
    } else if (snapshot.imagesPerSecond() > 0) {
      line.append(Figures.count(Math.round(snapshot.imagesPerSecond()))).append(" images/s · ");
    }
    line.append(trained);
    if (snapshot.remainingMillis() >= 0) {
      line.append(" · ETA ").append(Figures.duration(snapshot.remainingMillis()));
    }
    return line.toString();
  }
}
