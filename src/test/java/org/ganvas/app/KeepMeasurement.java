package org.ganvas.app;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ganvas.event.History;
import org.ganvas.run.NpyArray;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;

/**
 * Measures with processes that are really killed what tests can only imitate:
 *
 * <ul>
 *   <li>{@code resume RECIPE FOLDER}: 300 iterations straight against as many that are killed at
 *       100 and gone on with;
 *   <li>{@code fork RECIPE FOLDER}: a fork at 100 with nothing changed against its parent at 300;
 *   <li>{@code kill N FOLDER}: so many kills at random moments, with a checkpoint every 20
 *       iterations, and what each lost.
 * </ul>
 */
public final class KeepMeasurement {
  private static final PrintStream OUT = System.out;
  private static final long KILL_AT = 100;
  private static final String STEPS = "300";

  private KeepMeasurement() {}

  public static void main(String... arguments) throws Exception {
    switch (arguments[0]) {
      case "resume" -> resume(arguments[1], Path.of(arguments[2]));
      case "fork" -> fork(arguments[1], Path.of(arguments[2]));
      case "kill" -> kill(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void resume(String recipe, Path folder) throws Exception {
    Path straight = folder.resolve(recipe + "-straight");
    Path killed = folder.resolve(recipe + "-killed");
    end(begin(recipe, straight));
    Process process = begin(recipe, killed);
    while (process.isAlive() && steps(killed) < KILL_AT + 3) {
      Thread.sleep(2);
    }
    process.destroyForcibly().waitFor();
    long at = steps(killed);
    end(start("train", "--resume", killed.toString()));
    OUT.printf("%s: killed at %d of %s, %s%n", recipe, at, STEPS, difference(straight, killed));
  }

  private static void fork(String recipe, Path folder) throws Exception {
    Path parent = folder.resolve(recipe + "-parent");
    Path fork = folder.resolve(recipe + "-fork");
    end(begin(recipe, parent));
    end(start("train", "--fork", parent + "@" + KILL_AT, "--out", fork.toString()));
    OUT.printf("%s: forked at %d, after 200 more %s%n", recipe, KILL_AT, difference(parent, fork));
  }

  private static void kill(int times, Path folder) throws Exception {
    Path run = folder.resolve("killed");
    Random random = new Random(6);
    long most = 0;
    int early = 0;
    for (int i = 0; i < times; i++) {
      boolean first = !Files.exists(run.resolve("run.json"));
      long before = first ? 0 : steps(run);
      Process process =
          first
              ? start(
                  "train",
                  "--recipe",
                  "light",
                  "--steps",
                  "1000000",
                  "--threads",
                  "1",
                  "--checkpoint-every",
                  "20",
                  "--out",
                  run.toString())
              : start("train", "--resume", run.toString());
      if (i % 2 == 0) {
        awaitTraining(process, run, before);
      }
      process.waitFor(random.nextInt(5_000), TimeUnit.MILLISECONDS);
      boolean ended = !process.isAlive();
      process.destroyForcibly().waitFor();
      if (ended) {
        throw new IllegalStateException("the run ended by itself, with " + process.exitValue());
      }
      if (!Files.exists(run.resolve("run.json"))) {
        early++;
        continue;
      }
      long reached = steps(run);
      long kept = keptSteps(run);
      most = Math.max(most, reached - kept);
      OUT.printf(
          "kill %d: %d before, %d reached, %d kept, %d lost%n",
          i + 1, before, reached, kept, reached - kept);
    }
    OUT.printf(
        "%d kills (%d before there was a run), at most %d iterations lost%n", times, early, most);
  }

  /** Half of the kills come while it trains, the others also while it starts. */
  private static void awaitTraining(Process process, Path run, long before)
      throws InterruptedException {
    while (process.isAlive() && (steps(run) == before || steps(run) == 0)) {
      Thread.sleep(20);
    }
  }

  private static Process begin(String recipe, Path run) throws IOException {
    return start(
        "train",
        "--recipe",
        recipe,
        "--steps",
        STEPS,
        "--threads",
        "1",
        "--checkpoint-every",
        "50",
        "--average-decay",
        "0.99",
        "--batch",
        "16",
        "--out",
        run.toString());
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.ganvas.app.Main"));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File("/dev/null"))
        .start();
  }

  private static void end(Process process) throws InterruptedException {
    if (process.waitFor() != 0) {
      throw new IllegalStateException("a run failed with " + process.exitValue());
    }
  }

  /** Iterations that the curves tell of. */
  private static long steps(Path run) {
    try {
      History losses = RunReader.open(run).losses();
      return losses.size() == 0 ? 0 : losses.step(losses.size() - 1);
    } catch (RunException e) {
      return 0;
    }
  }

  private static long keptSteps(Path run) throws RunException {
    RunReader reader = RunReader.open(run);
    return reader.checkpointSteps().isEmpty() ? 0 : reader.latestCheckpoint().step();
  }

  private static String difference(Path one, Path other) throws RunException {
    Map<String, NpyArray> first = RunReader.open(one).latestCheckpoint().arrays();
    Map<String, NpyArray> second = RunReader.open(other).latestCheckpoint().arrays();
    long numbers = 0;
    long different = 0;
    for (Map.Entry<String, NpyArray> array : first.entrySet()) {
      if (array.getValue() instanceof NpyArray.Floats floats) {
        float[] others = ((NpyArray.Floats) second.get(array.getKey())).values();
        for (int i = 0; i < others.length; i++) {
          numbers++;
          boolean same =
              Float.floatToRawIntBits(floats.values()[i]) == Float.floatToRawIntBits(others[i]);
          different += same ? 0 : 1;
        }
      }
    }
    return "%,d of %,d numbers in %d arrays are different at step %d"
        .formatted(
            different, numbers, first.size(), RunReader.open(other).latestCheckpoint().step());
  }
}
