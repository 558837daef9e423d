package org.ganvas.data;

/** The two kinds of IDX file Ganvas reads, each of unsigned bytes. */
enum IdxKind {
  /** Pictures: three dimensions, {@code count × height × width}. */
  IMAGES("images", 3),
  /** Labels: one dimension, {@code count}. */
  LABELS("labels", 1);

  private final String title;
  private final int dimensions;

  IdxKind(String title, int dimensions) {
    this.title = title;
    this.dimensions = dimensions;
  }

  /** As in the usual file names. */
  String title() {
    return title;
  }

  int dimensions() {
    return dimensions;
  }
}
