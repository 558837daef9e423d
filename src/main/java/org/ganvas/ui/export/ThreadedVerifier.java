package org.ganvas.ui.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ganvas.data.DatasetException;
import org.ganvas.export.ExportException;
import org.ganvas.export.Provenance;
import org.ganvas.export.Verification;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.ui.export.Verified.Outcome;

/**
 * Verifies on the thread that exports are made on.
 *
 * @param catalogue what runs refer to
 * @param thread makes samples again
 * @param window where answers are told
 * @param parent holds the user's runs
 * @param others runs that the window knows besides
 */
record ThreadedVerifier(
    Catalogue catalogue,
    ExportThread thread,
    Executor window,
    Path parent,
    Supplier<List<Path>> others)
    implements Verifier {

  @Override
  public void verify(
      Path file, Optional<Path> chosen, Consumer<Verified> answer, Consumer<String> failed) {
    Consumer<String> refused = sentence -> window.execute(() -> failed.accept(sentence));
    List<Path> known = others.get();
    thread.run(
        () -> {
          try {
            Provenance said = Provenance.in(file);
            Optional<Path> run = chosen.or(() -> runOf(said.model().run(), known));
            Verified found = new Verified(file, said, run, outcome(file, said, run));
            window.execute(() -> answer.accept(found));
          } catch (ExportException e) {
            refused.accept(String.valueOf(e.getMessage()));
          }
        },
        refused);
  }

  private Outcome outcome(Path file, Provenance said, Optional<Path> run) {
    if (run.isEmpty()) {
      return new Outcome(
          false,
          "The run %s is not among those here; choose its folder.".formatted(said.model().run()));
    }
    try {
      Verification found = Verification.of(catalogue, file, run.get());
      return new Outcome(found.matches(), found.sentence());
    } catch (ExportException | RunException | DatasetException e) {
      return new Outcome(false, String.valueOf(e.getMessage()));
    }
  }

  /** A run by its name, which comes from a file and may be anything. */
  private Optional<Path> runOf(String name, List<Path> known) {
    List<Path> all = new ArrayList<>(known);
    try {
      Path named = Path.of(name);
      if (named.getNameCount() == 1 && !named.isAbsolute() && !name.startsWith(".")) {
        all.add(parent.resolve(named));
      }
    } catch (InvalidPathException e) {
      // No run on this system has such a name.
      return Optional.empty();
    }
    return all.stream().filter(run -> run.endsWith(name) && Files.isDirectory(run)).findFirst();
  }
}
