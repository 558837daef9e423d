package org.ganvas.run;

/**
 * What people say of a run: {@code notes.json} in its folder.
 *
 * @param title its name, empty where it goes by that of its folder
 * @param note what is to be remembered of it, empty where nothing is
 */
public record RunNotes(String title, String note) {
  /** Nobody has said anything. */
  public static final RunNotes NONE = new RunNotes("", "");

  /** The same note under another name. */
  public RunNotes titled(String other) {
    return new RunNotes(other, note);
  }

  /** Another note under the same name. */
  public RunNotes noted(String other) {
    return new RunNotes(title, other);
  }
}
