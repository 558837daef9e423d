package org.ganvas.ui;

import java.util.EnumMap;
import java.util.Map;
import org.ganvas.ui.look.Appearance;
import org.ganvas.ui.look.Shortcut;

/**
 * What can be asked of the window itself.
 *
 * @param appearance its theme and size of text
 * @param export takes something away from a run
 * @param verify verifies what was taken away
 * @param help shows the keyboard shortcuts
 * @param runs shows the window of all runs
 * @param quit closes it
 */
record WindowCommands(
    Appearance appearance,
    Runnable export,
    Runnable verify,
    Runnable help,
    Runnable runs,
    Runnable quit) {

  /** What each of its shortcuts does, in the order of a menu. */
  Map<Shortcut, Runnable> actions() {
    Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
    actions.put(Shortcut.RUNS, runs);
    actions.put(Shortcut.EXPORT, export);
    actions.put(Shortcut.VERIFY, verify);
    actions.put(Shortcut.THEME, appearance::switchTheme);
    actions.put(Shortcut.LARGER_TEXT, appearance::enlargeText);
    actions.put(Shortcut.SMALLER_TEXT, appearance::reduceText);
    actions.put(Shortcut.USUAL_TEXT, appearance::resetText);
    actions.put(Shortcut.HELP, help);
    actions.put(Shortcut.QUIT, quit);
    return actions;
  }
}
