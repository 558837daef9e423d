package org.ganvas.export;

/** Text within XML and HTML. */
final class Markup {
  private Markup() {}

  /** The text with what has a meaning in markup escaped, and without what XML cannot hold. */
  static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\t\n]]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
