package org.ganvas.ui.look;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/** The window's keyboard shortcuts, in the order the help lists them. */
public enum Shortcut {
  TRAIN("Train, pause or resume", "Shortcut+Enter"),
  STEP_BOTH("One iteration", "Shortcut+B"),
  STEP_GENERATOR("One update of the generator", "Shortcut+G"),
  STEP_DISCRIMINATOR("One update of the discriminator", "Shortcut+D"),
  STOP("Stop and save the run", "Shortcut+Shift+Enter"),
  RESET("Begin again", "Shortcut+R"),
  KEEP_MOMENT("Keep this moment of the run", "Shortcut+K"),
  RUNS("Show all runs", "Shortcut+4"),
  OPEN_RUN("Open a run to explore it", "Shortcut+O"),
  OPEN_DATASET("Open a dataset", "Shortcut+Shift+O"),
  EXPORT("Export…", "Shortcut+E"),
  VERIFY("Verify a file…", "Shortcut+Shift+V"),
  LOAD_RECIPE("Load a recipe", "Shortcut+L"),
  SAVE_RECIPE("Save the recipe", "Shortcut+S"),
  SAMPLES("Show samples", "Shortcut+1"),
  LATENT("Show the latent space", "Shortcut+2"),
  NETWORKS("Show networks", "Shortcut+3"),
  UNDO("Undo a move in the latent space", "Shortcut+Z"),
  REDO("Redo it", "Shortcut+Shift+Z, Shortcut+Y"),
  NOTICES("Show all notices", "Shortcut+H"),
  DISMISS("Dismiss the newest notice", "Esc"),
  THEME("Light or dark", "Shortcut+T"),
  // The plus sign is a shifted key on many keyboards and a key of its own on others.
  LARGER_TEXT("Larger text", "Shortcut+Plus, Shortcut+Equals, Shortcut+Shift+Equals, Shortcut+Add"),
  SMALLER_TEXT("Smaller text", "Shortcut+Minus, Shortcut+Subtract"),
  USUAL_TEXT("Usual size of text", "Shortcut+0, Shortcut+Numpad 0"),
  HELP("Keyboard shortcuts", "F1"),
  QUIT("Quit", "Shortcut+Q");

  private final String description;
  private final String keys;

  Shortcut(String description, String keys) {
    this.description = description;
    this.keys = keys;
  }

  /** What it does. */
  public String description() {
    return description;
  }

  /** All keys that do it; the first is the one to show. */
  public List<KeyCombination> keys() {
    return Stream.of(keys.split(", ")).map(KeyCombination::valueOf).toList();
  }

  /** The keys as this system writes them, e.g. {@code Ctrl+B}. */
  public String display() {
    return keys().get(0).getDisplayText();
  }
}
