package org.ganvas.ui.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ganvas.export.Places;
import org.ganvas.export.Provenance;
import org.ganvas.ui.look.Figures;

/** A file that is verified, and what was found. Used on the JavaFX thread only. */
public final class VerifyViewModel {
  private final Verifier verifier;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Verified>> found =
      new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private long questions;

  /**
   * @param verifier compares
   */
  VerifyViewModel(Verifier verifier) {
    this.verifier = verifier;
  }

  /** Verifies a file against the run that it names, if that is here. */
  public void choose(Path chosen) {
    file.set(Optional.of(chosen));
    ask(chosen, Optional.empty());
  }

  /** Verifies the file against another run. */
  void compareWith(Path run) {
    file.get().ifPresent(chosen -> ask(chosen, Optional.of(run)));
  }

  /** What is verified. */
  ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** What was found out about it, empty before. */
  ReadOnlyObjectProperty<Optional<Verified>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Whether the answer is on its way. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why nothing can be said of the file, in a sentence; empty if something can. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** What a file says of itself, by the names that people know. */
  static Map<String, String> facts(Provenance said) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Run", said.model().run());
    facts.put("Recipe", said.model().recipe());
    facts.put("Step", Figures.count(said.model().step()));
    facts.put("Generator", said.model().weights());
    said.places().ifPresent(places -> facts.put("Places", words(places)));
    facts.put("Model SHA-256", said.model().sha256());
    facts.put("Content SHA-256", said.sha256());
    facts.put("Written by", "Ganvas " + said.ganvas());
    return facts;
  }

  private static String words(Places places) {
    int count = places.count();
    if (count < 1) {
      return "none";
    }
    return count == 1
        ? places.at(0).toString()
        : "%s … %s (%s)".formatted(places.at(0), places.at(count - 1), Figures.count(count));
  }

  private void ask(Path chosen, Optional<Path> run) {
    long mine = ++questions;
    found.set(Optional.empty());
    error.set("");
    busy.set(true);
    verifier.verify(
        chosen,
        run,
        answer -> {
          if (mine == questions) {
            busy.set(false);
            found.set(Optional.of(answer));
          }
        },
        sentence -> {
          if (mine == questions) {
            busy.set(false);
            error.set(sentence);
          }
        });
  }
}
