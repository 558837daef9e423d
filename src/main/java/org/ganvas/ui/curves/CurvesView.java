package org.ganvas.ui.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ganvas.ui.look.LiveScrollPane;

/** The curves panel: charts above one another with one axis of iterations, and their controls. */
public final class CurvesView extends BorderPane {
  private static final double KEY_ZOOM = 1.5;
  private static final double CARD_DISTANCE = 12;

  private final CurvesViewModel model;
  private final Palette palette = new Palette();
  private final VBox charts = new VBox();
  private final StepAxis axis;
  private final Pane cardLayer = new Pane();
  private final Label placeholder =
      new Label("Press Train: the losses of both networks appear here.");
  private final List<ChartView> chartViews = new ArrayList<>();
  private CrosshairCard card;

  /**
   * @param model what to show
   */
  public CurvesView(CurvesViewModel model) {
    this.model = model;
    axis = new StepAxis(model, palette);
    card = new CrosshairCard(model, List.of(), palette);
    getStyleClass().add("curves-view");
    getStylesheets()
        .add(Objects.requireNonNull(CurvesView.class.getResource("curves.css")).toExternalForm());
    getChildren().add(palette);
    setTop(controls());
    setCenter(plots());
    setBottom(axis);
    // As far from the edges as the charts are with their focus border.
    setMargin(axis, new Insets(0, 1, 0, 1));

    palette.onChange(this::redraw);
    model.chartsProperty().addListener((property, before, now) -> rebuild(now));
    model.revisionProperty().addListener((property, before, now) -> redraw());
    model.selectionProperty().addListener((property, before, now) -> placeOverlays());
    model.crosshairProperty().addListener((property, before, now) -> placeOverlays());
    rebuild(model.chartsProperty().get());
  }

  private FlowPane controls() {
    Slider smoothing = new Slider(0, CurvesViewModel.MOST_SMOOTHING, 0);
    smoothing.setId("smoothing");
    smoothing.setBlockIncrement(0.1);
    smoothing.valueProperty().bindBidirectional(model.smoothingProperty());
    smoothing.setTooltip(
        new Tooltip(
            "Each point becomes an average in which the past has this weight; the values"
                + " themselves stay faintly behind."));
    Label name = new Label("Smoothing");
    name.setLabelFor(smoothing);
    Label value = new Label();
    value.getStyleClass().add("smoothing-value");
    value
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> String.format(Locale.ROOT, "%.2f", model.smoothingProperty().get()),
                model.smoothingProperty()));
    HBox slider = new HBox(name, smoothing, value);
    slider.getStyleClass().add("smoothing");
    slider.setAlignment(Pos.CENTER_LEFT);

    CheckBox logarithmic = new CheckBox("Log scale");
    logarithmic.setId("log-scale");
    logarithmic.selectedProperty().bindBidirectional(model.logScaleProperty());
    logarithmic.setTooltip(
        new Tooltip("Equal heights are equal ratios; values of 0 and below cannot be drawn."));
    CheckBox follow = new CheckBox("Follow");
    follow.setId("follow");
    follow.selectedProperty().bindBidirectional(model.followProperty());
    follow.setTooltip(new Tooltip("Keeps the newest iteration in view while the run trains."));
    Button whole = new Button("All");
    whole.setId("whole-run");
    whole.setAccessibleText("Show the whole run");
    whole.setOnAction(event -> model.showWholeRun());
    whole.setTooltip(
        new Tooltip(
            "Shows all iterations, as a double click does. Drag across a chart or turn the wheel"
                + " to zoom in."));
    FlowPane controls = new FlowPane(slider, logarithmic, follow, whole);
    controls.getStyleClass().add("controls");
    return controls;
  }

  private StackPane plots() {
    charts.getStyleClass().add("charts");
    charts.setId("charts");
    charts.setFocusTraversable(true);
    charts.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    charts.setAccessibleRoleDescription("Curves");
    charts.setAccessibleHelp(
        "Left and right move the crosshair, Home and End go to the first and the last iteration in"
            + " view, plus and minus zoom, 0 shows the whole run.");
    charts.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    charts.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> charts.requestFocus());
    ScrollPane scroll = new LiveScrollPane(charts);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    cardLayer.setMouseTransparent(true);
    placeholder.getStyleClass().add("placeholder");
    placeholder.setWrapText(true);
    return new StackPane(scroll, cardLayer, placeholder);
  }

  private void rebuild(List<Chart> now) {
    chartViews.clear();
    now.forEach(chart -> chartViews.add(new ChartView(model, chart, palette)));
    chartViews.forEach(view -> VBox.setVgrow(view, Priority.ALWAYS));
    charts.getChildren().setAll(chartViews);
    card = new CrosshairCard(model, now, palette);
    cardLayer.getChildren().setAll(card);
    placeholder.setVisible(now.isEmpty());
    axis.setVisible(!now.isEmpty());
    redraw();
  }

  private void redraw() {
    chartViews.forEach(ChartView::refresh);
    axis.requestDraw();
    placeOverlays();
  }

  private void placeOverlays() {
    chartViews.forEach(view -> view.plot().placeOverlays());
    OptionalInt point = model.crosshairProperty().get();
    if (point.isPresent()) {
      card.show(point.getAsInt());
      placeCard(model.step(point.getAsInt()));
    } else {
      card.setVisible(false);
    }
    charts.setAccessibleText(model.describe());
  }

  /** Puts the card beside the crosshair where there is more room, low to leave the losses free. */
  private void placeCard(long step) {
    card.applyCss();
    card.autosize();
    Gutters gutters = Gutters.of(palette, charts.getWidth());
    double x = gutters.x(model.span(), step);
    double room = cardLayer.getWidth() - card.getWidth();
    double wanted =
        x > cardLayer.getWidth() / 2 ? x - CARD_DISTANCE - card.getWidth() : x + CARD_DISTANCE;
    card.relocate(
        Math.rint(Math.max(0, Math.min(room, wanted))),
        Math.rint(Math.max(0, cardLayer.getHeight() - card.getHeight())));
  }

  private void press(KeyEvent event) {
    if (event.isAltDown() || event.isMetaDown()) {
      return;
    }
    int stride = event.isShiftDown() ? 1 : model.stride();
    KeyCode key = event.getCode();
    boolean known = true;
    switch (key) {
      case LEFT -> model.movePointer(-stride);
      case RIGHT -> model.movePointer(stride);
      case HOME -> model.pointAtFirst();
      case END -> model.pointAtLast();
      case PLUS, ADD, EQUALS -> model.zoom(1 / KEY_ZOOM);
      case MINUS, SUBTRACT -> model.zoom(KEY_ZOOM);
      case DIGIT0, NUMPAD0 -> model.showWholeRun();
      case ESCAPE -> model.pointNowhere();
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }
}
