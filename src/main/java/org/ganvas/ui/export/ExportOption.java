package org.ganvas.ui.export;

/** What can be chosen of an export. */
enum ExportOption {
  /** How many samples, or frames of a way. */
  COUNT,
  /** Of the noise. */
  SEED,
  /** Of a conditional run. */
  CLASS,
  /** Pixels a pixel. */
  SCALE,
  /** Pixels between samples. */
  GAP,
  /** Grey level between samples. */
  BACKGROUND,
  /** A strip that says that it is synthetic. */
  MARK,
  /** G as trained in place of its average. */
  RAW
}
