package org.ganvas.export;

import java.util.Locale;
import org.ganvas.image.Pen;

/** Draws as SVG that stands alone or within HTML. */
final class SvgPen implements Pen {
  private final StringBuilder content = new StringBuilder();
  private final int width;
  private final int height;

  SvgPen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  @Override
  public void line(double[] xs, double[] ys, int colour, double stroke) {
    content.append(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" points=\""
            .formatted(hex(colour), stroke));
    for (int i = 0; i < xs.length; i++) {
      content.append(String.format(Locale.ROOT, i == 0 ? "%.1f,%.1f" : " %.1f,%.1f", xs[i], ys[i]));
    }
    content.append("\"/>\n");
  }

  @Override
  public void text(double x, double y, String words, int colour, Held held) {
    content.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\"%s>%s</text>\n",
            x,
            y,
            hex(colour),
            held == Held.RIGHT ? " text-anchor=\"end\"" : "",
            Markup.escaped(words)));
  }

  private static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour & 0xffffff);
  }

  /** What has been drawn. */
  String svg() {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="sans-serif" font-size="11">
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        %s</svg>
        """
        .formatted(width, height, width, height, content);
  }
}
