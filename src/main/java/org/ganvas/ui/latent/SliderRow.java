package org.ganvas.ui.latent;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.look.SteadyLabel;
import org.kordamp.ikonli.feather.Feather;

/** A slider along an axis, with the axis's name, which can be changed, and a reset. */
final class SliderRow extends VBox {
  private static final double KEY_STEP = 0.1;

  private final SlidersViewModel model;
  private final Axis axis;
  private final Button name = new Button();
  private final TextField editor = new TextField();
  private final Label value = new Label();
  private final Slider slider = new Slider(-SlidersViewModel.REACH, SlidersViewModel.REACH, 0);
  private final Button reset = new Button("", new Icon(Feather.ROTATE_CCW));
  private final NotesViewModel notes;
  private boolean following;

  /**
   * @param model what moves
   * @param notes what the axis is called
   * @param axis along which
   */
  SliderRow(SlidersViewModel model, NotesViewModel notes, Axis axis) {
    this.model = model;
    this.notes = notes;
    this.axis = axis;
    getStyleClass().add("latent-slider");
    name.setId("name-" + axis.symbol());
    name.getStyleClass().setAll("axis-name");
    name.setMinWidth(0);
    name.setTooltip(HelpTip.of("Click to give it another name, which is kept with the run."));
    name.setOnAction(event -> edit());
    editor.setId("rename-" + axis.symbol());
    editor.getStyleClass().add(Styles.SMALL);
    editor.setVisible(false);
    editor.setManaged(false);
    editor.setAccessibleText("Name of " + axis.usualName());
    editor.setOnAction(event -> keepName());
    editor.focusedProperty().subscribe((was, is) -> endEdit(was, is));
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    value.getStyleClass().add("axis-value");
    value.setAlignment(Pos.CENTER_RIGHT);
    slider.setId("slide-" + axis.symbol());
    slider.getStyleClass().add(Styles.SMALL);
    slider.setBlockIncrement(KEY_STEP);
    slider.setTooltip(
        HelpTip.of(
            axis.kind() == Axis.Kind.DIRECTION
                ? "Moves along a principal direction of the generator’s first layer, in σ."
                : "Moves one number of z, in its standard deviations."));
    slider.valueProperty().addListener((property, before, now) -> move(now.doubleValue()));
    slider.setOnMouseReleased(event -> model.settle());
    reset.setId("reset-" + axis.symbol());
    reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "axis-reset");
    reset.setTooltip(HelpTip.of("Goes back along this axis to where the seed is."));
    reset.setOnAction(event -> model.reset(axis));
    HBox line = new HBox(new StackPane(name, editor), new Spacer(), new SteadyLabel(value), reset);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("axis-line");
    getChildren().addAll(line, slider);
    showName();
    follow();
  }

  /** The axis along which it slides. */
  Axis axis() {
    return axis;
  }

  /** Shows where one is. */
  void follow() {
    double now = model.value(axis);
    following = true;
    slider.setValue(now);
    following = false;
    String text = String.format(Locale.ROOT, "%+.2f", now).replace('-', '−');
    value.setText((now == 0 ? "0" : text) + (axis.kind() == Axis.Kind.DIRECTION ? " σ" : ""));
    reset.setDisable(now == 0);
  }

  /** Shows what the axis is called. */
  void showName() {
    String called = model.name(axis);
    name.setText(called);
    slider.setAccessibleText(called);
    reset.setAccessibleText("Reset " + called);
  }

  private void move(double to) {
    if (!following) {
      model.move(axis, to);
    }
  }

  private void edit() {
    editor.setText(model.name(axis));
    editor.setVisible(true);
    editor.setManaged(true);
    name.setVisible(false);
    editor.requestFocus();
    editor.selectAll();
  }

  private void keepName() {
    notes.rename(axis, editor.getText());
    name.setVisible(true);
    editor.setVisible(false);
    editor.setManaged(false);
  }

  private void endEdit(boolean was, boolean is) {
    if (was && !is && editor.isVisible()) {
      keepName();
    }
  }

  private void escape(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      editor.setText(model.name(axis));
      keepName();
      key.consume();
    }
  }
}
