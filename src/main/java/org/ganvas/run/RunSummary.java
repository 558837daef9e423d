package org.ganvas.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A run in a list of runs.
 *
 * @param folder where it is
 * @param title the name people gave it, or that of its folder
 * @param recipe the recipe's name, empty where it cannot be read
 * @param dataset the name of the training data, likewise
 * @param steps iterations done
 * @param created when it was begun
 * @param changed when something of it was written last
 * @param bytes on disk
 * @param note what people say of it, empty where nothing
 * @param state whether it is open somewhere, or was left by a crash
 * @param problem why it cannot be opened, in one sentence, empty where it can
 */
public record RunSummary(
    Path folder,
    String title,
    String recipe,
    String dataset,
    long steps,
    Instant created,
    Instant changed,
    long bytes,
    String note,
    RunLock.State state,
    String problem) {

  /** Whether every word of a text is somewhere in what people read of the run. */
  public boolean matches(String text) {
    String all =
        String.join("\n", folder.getFileName().toString(), title, recipe, dataset, note)
            .toLowerCase(Locale.ROOT);
    return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }
}
