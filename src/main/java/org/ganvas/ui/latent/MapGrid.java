package org.ganvas.ui.latent;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.ganvas.image.GreyPicture;
import org.ganvas.ui.curves.Hue;
import org.ganvas.ui.curves.NumberText;
import org.ganvas.ui.curves.Palette;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.samples.GreyImage;
import org.ganvas.ui.samples.Pictures;

/**
 * The pictures of the map, drawn at once; a click, or Enter where the arrow keys led, goes there.
 */
final class MapGrid extends Region {
  private static final double GAP = 2;

  /** Room for the outline of the pictures at the edge. */
  private static final double EDGE = 2;

  private static final double TINT = 0.38;

  private final MapViewModel model;
  private final Palette palette = new Palette();
  private final Canvas canvas = new Canvas();
  private final Tooltip tip = HelpTip.of("");
  private double tile;
  private double left;
  private double top;
  private int aimed = MapViewModel.SIDE * MapViewModel.SIDE / 2;

  /**
   * @param model what to show
   */
  MapGrid(MapViewModel model) {
    this.model = model;
    setId("latent-map");
    getStyleClass().add("map-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Map of the surroundings");
    setAccessibleHelp("The arrow keys choose a picture, Enter goes there.");
    canvas.setManaged(false);
    getChildren().addAll(canvas, palette);
    palette.onChange(this::requestDraw);
    model.spotsProperty().subscribe(this::requestDraw);
    model.tintedProperty().subscribe(this::requestDraw);
    focusedProperty().subscribe(this::requestDraw);
    setOnMouseClicked(event -> model.go(at(event)));
    setOnMouseMoved(this::explain);
    setOnMouseExited(event -> Tooltip.uninstall(this, tip));
    setOnKeyPressed(this::key);
  }

  private void requestDraw() {
    setNeedsLayout(true);
  }

  @Override
  protected void layoutChildren() {
    int side = MapViewModel.SIDE;
    canvas.setWidth(Math.floor(getWidth()));
    canvas.setHeight(Math.floor(getHeight()));
    GraphicsContext to = canvas.getGraphicsContext2D();
    to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    List<Spot> spots = model.spotsProperty().get();
    tile = Math.floor((Math.min(getWidth(), getHeight()) - 2 * EDGE + GAP) / side - GAP);
    if (spots.size() != side * side || tile < 1) {
      return;
    }
    double whole = side * (tile + GAP) - GAP;
    left = Math.floor((getWidth() - whole) / 2);
    top = EDGE;
    to.setImageSmoothing(false);
    for (int i = 0; i < spots.size(); i++) {
      to.drawImage(magnified(spots.get(i).picture()), x(i), y(i));
      if (model.tintedProperty().get() && Double.isFinite(spots.get(i).verdict())) {
        to.setFill(tint(spots.get(i).verdict()));
        to.fillRect(x(i), y(i), tile, tile);
      }
    }
    outline(to, side * side / 2, palette.colour(Hue.GENERATOR));
    if (isFocused()) {
      outline(to, aimed, palette.colour(Hue.TEXT));
    }
  }

  private Color tint(double verdict) {
    Color mixed = palette.colour(Hue.GENERATOR).interpolate(palette.colour(Hue.REAL), verdict);
    return Color.color(mixed.getRed(), mixed.getGreen(), mixed.getBlue(), TINT);
  }

  private WritableImage magnified(GreyPicture picture) {
    return GreyImage.of(Pictures.scaled(picture, (int) tile, (int) tile));
  }

  private void outline(GraphicsContext to, int index, Color colour) {
    to.setStroke(colour);
    to.setLineWidth(2);
    to.strokeRect(x(index) - 1, y(index) - 1, tile + 2, tile + 2);
  }

  private double x(int index) {
    return left + index % MapViewModel.SIDE * (tile + GAP);
  }

  private double y(int index) {
    int row = index / MapViewModel.SIDE;
    return top + row * (tile + GAP);
  }

  /** The picture under the pointer, −1 beside the map. */
  private int at(MouseEvent event) {
    int column = (int) Math.floor((event.getX() - left) / (tile + GAP));
    int row = (int) Math.floor((event.getY() - top) / (tile + GAP));
    boolean inside =
        column >= 0 && column < MapViewModel.SIDE && row >= 0 && row < MapViewModel.SIDE;
    return inside ? row * MapViewModel.SIDE + column : -1;
  }

  private void explain(MouseEvent event) {
    int index = at(event);
    List<Spot> spots = model.spotsProperty().get();
    if (index < 0 || index >= spots.size()) {
      Tooltip.uninstall(this, tip);
      return;
    }
    double verdict = spots.get(index).verdict();
    tip.setText(
        Double.isFinite(verdict)
            ? "Click to go there; D’s verdict is " + NumberText.value(verdict) + "."
            : "Click to go there.");
    Tooltip.install(this, tip);
  }

  private void key(KeyEvent event) {
    int row = aimed / MapViewModel.SIDE;
    int column = aimed % MapViewModel.SIDE;
    switch (event.getCode()) {
      case LEFT -> column--;
      case RIGHT -> column++;
      case UP -> row--;
      case DOWN -> row++;
      case ENTER -> model.go(aimed);
      default -> {
        return;
      }
    }
    int last = MapViewModel.SIDE - 1;
    aimed =
        Math.max(0, Math.min(last, row)) * MapViewModel.SIDE + Math.max(0, Math.min(last, column));
    requestDraw();
    event.consume();
  }
}
