package org.ganvas.ui.state;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ganvas.ui.look.TextSize;
import org.ganvas.ui.look.Theme;

/**
 * What the window remembers.
 *
 * @param place where it stood, as it was when not maximised
 * @param maximised whether it filled the screen
 * @param theme how it was coloured
 * @param textSize per cent of the usual size of text
 * @param dividers where the panels were divided, each from 0 to 1, in order
 * @param tab name of the tab in front
 * @param collapsed titles of the recipe panel's closed sections
 * @param recipe name of the recipe chosen
 * @param chosen values chosen over the recipe's defaults, by setting, as text
 */
public record WindowState(
    Place place,
    boolean maximised,
    Theme theme,
    int textSize,
    List<Double> dividers,
    String tab,
    Set<String> collapsed,
    String recipe,
    Map<String, String> chosen) {

  /**
   * A rectangle on the desktop, in JavaFX's pixels.
   *
   * @param x left edge; NaN lets the system choose
   * @param y upper edge; NaN lets the system choose
   * @param width of the window with its frame; NaN for a size that suits the screen
   * @param height of the window with its frame; NaN for a size that suits the screen
   */
  public record Place(double x, double y, double width, double height) {
    /** Wherever the system likes. */
    public static final Place ANYWHERE = new Place(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /** What a first start finds. */
  public static final WindowState FIRST =
      new WindowState(
          Place.ANYWHERE,
          false,
          Theme.LIGHT,
          TextSize.USUAL,
          List.of(),
          "",
          Set.of(),
          "",
          Map.of());

  /** Copies the collections and brings the size of text into range. */
  public WindowState {
    textSize = TextSize.within(textSize);
    dividers = List.copyOf(dividers);
    collapsed = Set.copyOf(collapsed);
    chosen = Map.copyOf(chosen);
  }
}
