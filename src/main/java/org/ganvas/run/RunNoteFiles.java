package org.ganvas.run;

/** What people add to a run while they explore it; it goes when the run is replaced. */
public final class RunNoteFiles {
  /** Places of the latent space. */
  public static final String BOOKMARKS = "bookmarks.json";

  /** Names of directions of the latent space. */
  public static final String DIRECTIONS = "directions.json";

  /** Names of single coordinates of the latent space. */
  public static final String COORDINATES = "coordinates.json";

  /** The run's name and what is to be said of it. */
  public static final String NOTES = "notes.json";

  private RunNoteFiles() {}
}
