package org.ganvas.ui.curves;

/** What a colour stands for, everywhere in the window. */
public enum Hue {
  /** The generator and what it makes. */
  GENERATOR,
  /** The discriminator. */
  DISCRIMINATOR,
  /** Real pictures. */
  REAL,
  /** Gradients. */
  GRADIENT,
  /** Text, and what belongs to neither network. */
  TEXT,
  /** Text that explains. */
  MUTED,
  /** Thin lines in the background. */
  GRID,
  /** Behind everything. */
  BACKGROUND,
  /** The first of several runs that are compared. */
  FIRST,
  /** The second of them. */
  SECOND,
  /** The third of them. */
  THIRD,
  /** The fourth of them. */
  FOURTH
}
