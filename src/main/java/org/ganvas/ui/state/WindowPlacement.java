package org.ganvas.ui.state;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.ganvas.ui.state.WindowState.Place;

/** Finds a place for the window that can be seen, whatever screens there were the last time. */
public final class WindowPlacement {
  private static final double USUAL_WIDTH = 1440;
  private static final double USUAL_HEIGHT = 900;

  /** A window smaller than this was not made so on purpose. */
  private static final double SMALLEST = 200;

  private WindowPlacement() {}

  /**
   * The remembered place, moved and shrunk into the screen that shows most of it; the middle of the
   * first screen if none does.
   *
   * @param remembered where the window stood
   * @param screens the usable parts of the screens, the primary one first
   */
  public static Place on(Place remembered, List<Rectangle2D> screens) {
    Rectangle2D first = screens.get(0);
    double width = size(remembered.width(), USUAL_WIDTH);
    double height = size(remembered.height(), USUAL_HEIGHT);
    boolean placed = Double.isFinite(remembered.x()) && Double.isFinite(remembered.y());
    Rectangle2D window =
        new Rectangle2D(placed ? remembered.x() : 0, placed ? remembered.y() : 0, width, height);
    Rectangle2D screen =
        placed
            ? screens.stream()
                .max(Comparator.comparingDouble(candidate -> overlap(candidate, window)))
                .filter(candidate -> overlap(candidate, window) > 0)
                .orElse(first)
            : first;
    double w = Math.min(width, screen.getWidth());
    double h = Math.min(height, screen.getHeight());
    if (!placed || overlap(screen, window) == 0) {
      return new Place(
          screen.getMinX() + (screen.getWidth() - w) / 2,
          screen.getMinY() + (screen.getHeight() - h) / 2,
          w,
          h);
    }
    double x = Math.max(screen.getMinX(), Math.min(screen.getMaxX() - w, window.getMinX()));
    double y = Math.max(screen.getMinY(), Math.min(screen.getMaxY() - h, window.getMinY()));
    return new Place(x, y, w, h);
  }

  private static double size(double remembered, double usual) {
    return Double.isFinite(remembered) && remembered >= SMALLEST ? remembered : usual;
  }

  private static double overlap(Rectangle2D a, Rectangle2D b) {
    double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
    double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
    return width > 0 && height > 0 ? width * height : 0;
  }
}
