package org.ganvas.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.ganvas.tensor.kernel.OperationProfile;
import org.ganvas.training.BenchResult;

/** Prints for people where the time of a workload goes. */
final class ProfileTable {
  private ProfileTable() {}

  static void print(BenchResult.Profile profile, PrintWriter out) {
    out.println("  ms/it.  share  calls/it.  GFLOP/s   GB/s  operation");
    double elsewhere = profile.millis();
    for (OperationProfile.Line line : profile.operations()) {
      elsewhere -= line.millis();
      out.println(
          String.format(
              Locale.ROOT,
              "%8.3f  %4.1f %%  %9.1f  %7.0f  %5.1f  %s",
              line.millis() / profile.iterations(),
              100 * line.millis() / profile.millis(),
              (double) line.calls() / profile.iterations(),
              line.gflopPerSecond(),
              line.gbPerSecond(),
              line.operation()));
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%8.3f  %4.1f %%  between them: recording, random numbers, data",
            elsewhere / profile.iterations(),
            100 * elsewhere / profile.millis()));
  }
}
