package org.ganvas.training;

/**
 * What a sample grid shows.
 *
 * @param freshNoise whether pictures come from noise not shown before, else from the same every
 *     time
 * @param rawGenerator whether they come from the generator as trained, also where its average is
 *     kept
 */
record GridChoice(boolean freshNoise, boolean rawGenerator) {
  /** The same noise every time, and the generator that samples come from. */
  static final GridChoice STANDARD = new GridChoice(false, false);

  GridChoice withFreshNoise(boolean fresh) {
    return new GridChoice(fresh, rawGenerator);
  }

  GridChoice withRawGenerator(boolean raw) {
    return new GridChoice(freshNoise, raw);
  }
}
