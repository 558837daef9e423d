package org.ganvas.export;

/** What becomes of samples in a file. */
public enum Form {
  /** One picture: a grid of pictures, or a single one. */
  GRID,
  /** One picture of points among real ones. */
  SCATTER,
  /** A training set: every sample as it is. */
  SET,
  /** A picture after the other. */
  FRAMES,
  /** The pictures that a run kept of its training, one after the other. */
  TIME_LAPSE
}
