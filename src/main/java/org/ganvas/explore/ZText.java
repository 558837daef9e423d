package org.ganvas.explore;

import java.util.regex.Pattern;

/** The numbers of a latent point as text. */
public final class ZText {
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");

  private ZText() {}

  /**
   * Reads numbers with blanks, commas, semicolons or line ends between them.
   *
   * @param where they are, for the message
   * @throws ExploreException if one of them is no finite number, or there is none
   */
  public static float[] parse(String text, String where) throws ExploreException {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new ExploreException("There are no numbers of z in %s.".formatted(where));
    }
    String[] parts = SEPARATOR.split(stripped);
    float[] z = new float[parts.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = number(parts[i], i, where);
    }
    return z;
  }

  private static float number(String part, int index, String where) throws ExploreException {
    try {
      float value = Float.parseFloat(part);
      if (Float.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw notANumber(part, index, where);
    }
    throw notANumber(part, index, where);
  }

  private static ExploreException notANumber(String part, int index, String where) {
    return new ExploreException(
        "Number %d of z in %s is '%s'; each must be a finite number such as -0.5."
            .formatted(index + 1, where, part.length() <= 40 ? part : part.substring(0, 40) + "…"));
  }
}
