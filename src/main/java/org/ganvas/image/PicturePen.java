package org.ganvas.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Draws on white pixels; works without a display and without fonts. */
public final class PicturePen implements Pen {
  private final BufferedImage image;

  /**
   * @param width pixels
   * @param height pixels
   */
  public PicturePen(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
  }

  @Override
  public void line(double[] xs, double[] ys, int colour, double width) {
    if (xs.length < 2) {
      return;
    }
    Path2D path = new Path2D.Double();
    path.moveTo(xs[0], ys[0]);
    for (int i = 1; i < xs.length; i++) {
      path.lineTo(xs[i], ys[i]);
    }
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(colour));
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
    graphics.dispose();
  }

  @Override
  public void text(double x, double y, String words, int colour, Held held) {
    int left = (int) x - (held == Held.RIGHT ? PixelFont.width(words) : 0);
    int top = (int) y - PixelFont.HEIGHT;
    PixelFont.draw(
        words,
        (dx, dy) -> {
          int column = left + dx;
          int row = top + dy;
          if (column >= 0 && row >= 0 && column < image.getWidth() && row < image.getHeight()) {
            image.setRGB(column, row, colour);
          }
        });
  }

  /** What has been drawn. */
  public ColourPicture picture() {
    int width = image.getWidth();
    int height = image.getHeight();
    return new ColourPicture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }
}
