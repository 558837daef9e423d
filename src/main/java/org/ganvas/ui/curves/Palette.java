package org.ganvas.ui.curves;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The theme's colours and small font for what is drawn on a canvas, which style sheets do not
 * reach. It shows nothing itself, but has to be in the scene.
 */
public final class Palette extends Region {
  private static final StyleablePropertyFactory<Palette> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final Map<Hue, StyleableProperty<Color>> colours = new EnumMap<>(Hue.class);
  private final Text sample = new Text();
  private final Text measure = new Text();

  /** The light theme's colours until the style sheet is applied. */
  public Palette() {
    getStyleClass().add("palette");
    setManaged(false);
    setMouseTransparent(true);
    sample.getStyleClass().add("small");
    getChildren().add(sample);
    define(Hue.GENERATOR, "-palette-generator", "#8250df");
    define(Hue.DISCRIMINATOR, "-palette-discriminator", "#0969da");
    define(Hue.REAL, "-palette-real", "#1a7f37");
    define(Hue.GRADIENT, "-palette-gradient", "#bf3989");
    define(Hue.TEXT, "-palette-text", "#24292f");
    define(Hue.MUTED, "-palette-muted", "#57606a");
    define(Hue.GRID, "-palette-grid", "#d8dee4");
    define(Hue.BACKGROUND, "-palette-background", "#ffffff");
    define(Hue.FIRST, "-palette-first", "#bc4c00");
    define(Hue.SECOND, "-palette-second", "#0a6c74");
    define(Hue.THIRD, "-palette-third", "#8a6100");
    define(Hue.FOURTH, "-palette-fourth", "#57606a");
    measure.fontProperty().bind(sample.fontProperty());
  }

  private void define(Hue hue, String property, String initial) {
    colours.put(
        hue,
        FACTORY.createStyleableColorProperty(
            this,
            property,
            property,
            palette -> Objects.requireNonNull(palette.colours.get(hue)),
            Color.web(initial)));
  }

  /** A colour as it is now. */
  public Color colour(Hue hue) {
    return observable(hue).getValue();
  }

  /** A colour that follows the theme. */
  @SuppressWarnings("unchecked") // what the factory creates is both
  public ObservableValue<Color> observable(Hue hue) {
    return (ObservableValue<Color>) Objects.requireNonNull(colours.get(hue));
  }

  /** The font of small labels. */
  public Font font() {
    return sample.getFont();
  }

  /** How wide a small label is, in pixels. */
  public double textWidth(String text) {
    measure.setText(text);
    return Math.ceil(measure.getLayoutBounds().getWidth());
  }

  /** How high a line of small labels is, in pixels. */
  public double lineHeight() {
    measure.setText("0");
    return Math.ceil(measure.getLayoutBounds().getHeight());
  }

  /** Runs something whenever a colour or the font has changed. */
  public void onChange(Runnable action) {
    for (Hue hue : Hue.values()) {
      observable(hue).addListener((property, before, now) -> action.run());
    }
    sample.fontProperty().addListener((property, before, now) -> action.run());
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  @Override
  public String getUserAgentStylesheet() {
    return Objects.requireNonNull(Palette.class.getResource("palette.css")).toExternalForm();
  }
}
