package org.ganvas.recipe;

import java.util.Comparator;
import java.util.List;

/** Finds what a person probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate with the smallest edit distance to what was typed, ignoring case.
   *
   * @throws java.util.NoSuchElementException when there is no candidate
   */
  public static String to(String typed, List<String> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparingInt(
                candidate -> distance(typed.toLowerCase(java.util.Locale.ROOT), candidate)))
        .orElseThrow();
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
