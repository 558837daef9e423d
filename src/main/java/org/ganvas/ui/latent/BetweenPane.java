package org.ganvas.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.ganvas.ui.latent.BetweenViewModel.Pin;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.kordamp.ikonli.feather.Feather;

/** Pins, the strip between them, its animation, and the analogy. */
final class BetweenPane extends VBox {
  private static final int PIN_SIDE = 56;
  private static final int STEP_SIDE = 40;
  private static final Duration STEP = Duration.millis(150);

  private final LatentViewModel view;
  private final BetweenViewModel model;
  private final FlowPane strip = new FlowPane();
  private final Button play = new Button("Play", new Icon(Feather.PLAY));
  private final Timeline film = new Timeline();
  private final List<PictureButton> stations = new ArrayList<>();
  private int shown;
  private int direction = 1;

  /**
   * @param view whose pins
   */
  BetweenPane(LatentViewModel view) {
    this.view = view;
    this.model = view.between();
    getStyleClass().add("between-pane");
    HBox pins = new HBox(pin(Pin.A), pin(Pin.B), pin(Pin.C));
    pins.getStyleClass().add("pins");
    FlowPane head = new FlowPane(pins, controls());
    head.getStyleClass().add("between-head");
    strip.setId("latent-strip");
    strip.getStyleClass().add("strip");
    getChildren().addAll(head, strip);
    model.pathProperty().subscribe(this::list);
    film.setCycleCount(Animation.INDEFINITE);
    film.getKeyFrames().add(new KeyFrame(STEP, event -> advance()));
    // What nobody sees need not move.
    view.toolProperty().subscribe(tool -> stopUnless(tool == Tool.BETWEEN));
  }

  private Node pin(Pin pin) {
    PictureButton picture =
        new PictureButton(
            PIN_SIDE,
            "Go to " + pin,
            "Goes to what is pinned as %s.".formatted(pin),
            () -> model.go(pin));
    picture.setId("latent-pin-" + pin.name().toLowerCase(Locale.ROOT));
    picture
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.pinned(pin).get().isEmpty(), model.pinned(pin)));
    model.pinned(pin).subscribe(spot -> picture.show(spot.map(Spot::picture).orElse(null)));
    Button set = new Button("Pin " + pin);
    set.setId("pin-" + pin.name().toLowerCase(Locale.ROOT));
    set.getStyleClass().add(Styles.SMALL);
    set.setMinWidth(USE_PREF_SIZE);
    set.setTooltip(HelpTip.of("Pins this place as %s.".formatted(pin)));
    set.setOnAction(event -> view.spotProperty().get().ifPresent(spot -> model.pin(pin, spot)));
    VBox box = new VBox(picture, set);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("pin");
    return box;
  }

  private Node analogy() {
    Button analogy = new Button("A − B + C");
    analogy.setId("latent-analogy");
    analogy.getStyleClass().add(Styles.SMALL);
    analogy.setMinWidth(USE_PREF_SIZE);
    analogy.setTooltip(HelpTip.of("Goes to A − B + C: what A has and B has not, given to C."));
    analogy
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                this::lacksPin, model.pinned(Pin.A), model.pinned(Pin.B), model.pinned(Pin.C)));
    analogy.setOnAction(event -> model.analogy());
    return analogy;
  }

  private boolean lacksPin() {
    for (Pin pin : Pin.values()) {
      if (model.pinned(pin).get().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Node controls() {
    play.setId("latent-play");
    play.getStyleClass().add(Styles.SMALL);
    play.setMinWidth(USE_PREF_SIZE);
    play.setTooltip(HelpTip.of("Walks from A to B and back until it is stopped."));
    play.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.pathProperty().get().isEmpty(), model.pathProperty()));
    play.setOnAction(event -> playOrStop());
    CheckBox spherical = new CheckBox("Spherical");
    spherical.setId("latent-spherical");
    spherical.setMinWidth(USE_PREF_SIZE);
    spherical.setTooltip(
        HelpTip.of("Goes along the arc, where z is as long as at its ends, not along the chord."));
    spherical.selectedProperty().bindBidirectional(model.sphericalProperty());
    Slider steps =
        new Slider(
            BetweenViewModel.FEWEST_STEPS,
            BetweenViewModel.MOST_STEPS,
            BetweenViewModel.USUAL_STEPS);
    steps.setId("latent-steps");
    steps.getStyleClass().add(Styles.SMALL);
    steps.setBlockIncrement(1);
    steps.setMajorTickUnit(1);
    steps.setMinorTickCount(0);
    steps.setSnapToTicks(true);
    steps.setAccessibleText("Steps");
    steps.setTooltip(HelpTip.of("How many pictures the strip has, A and B included."));
    steps.valueProperty().bindBidirectional(model.stepsProperty());
    Label count = new Label();
    count.textProperty().bind(model.stepsProperty().asString("%d steps"));
    count.setMinWidth(USE_PREF_SIZE);
    HBox length = new HBox(steps, count);
    length.setAlignment(Pos.CENTER_LEFT);
    HBox way = new HBox(play, spherical);
    way.setAlignment(Pos.CENTER_LEFT);
    List.of(length, way).forEach(line -> line.getStyleClass().add("between-line"));
    VBox controls = new VBox(way, length, analogy());
    controls.getStyleClass().add("between-controls");
    return controls;
  }

  private void list(List<Spot> path) {
    if (stations.size() != path.size()) {
      stations.clear();
      for (int i = 0; i < path.size(); i++) {
        stations.add(station(i));
      }
      strip.getChildren().setAll(stations);
    }
    for (int i = 0; i < path.size(); i++) {
      stations.get(i).show(path.get(i).picture());
    }
    if (path.isEmpty()) {
      Label hint = new Label("Pin A and B to see what is between them.");
      hint.getStyleClass().add("explanation");
      strip.getChildren().setAll(hint);
      stopUnless(false);
    }
  }

  private PictureButton station(int step) {
    PictureButton picture =
        new PictureButton(
            STEP_SIDE, "Step " + (step + 1), "Goes to this step.", () -> model.visit(step));
    picture.setId("latent-step-" + step);
    return picture;
  }

  private void playOrStop() {
    if (film.getStatus() == Animation.Status.RUNNING) {
      stopUnless(false);
    } else {
      shown = 0;
      direction = 1;
      play.setText("Stop");
      play.setGraphic(new Icon(Feather.SQUARE));
      film.play();
    }
  }

  private void advance() {
    int last = model.pathProperty().get().size() - 1;
    if (last < 1) {
      return;
    }
    model.pass(Math.min(shown, last));
    if (shown + direction > last || shown + direction < 0) {
      direction = -direction;
    }
    shown += direction;
  }

  private void stopUnless(boolean seen) {
    if (!seen && film.getStatus() == Animation.Status.RUNNING) {
      film.stop();
      play.setText("Play");
      play.setGraphic(new Icon(Feather.PLAY));
      model.settle();
    }
  }
}
