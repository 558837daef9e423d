package org.ganvas.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.ganvas.recipe.Choice;
import org.ganvas.recipe.ChoiceSetting;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.WholeSetting;
import org.ganvas.ui.look.Icon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The controls that edit one setting.
 *
 * @param node all of them but the slider
 * @param control the one that has the value and takes the focus
 * @param slider under it, where a slider is of use
 */
record SettingEditor(Node node, Control control, Optional<Slider> slider) {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("danger");
  private static final int NUMBER_COLUMNS = 6;

  /** The editor for a setting's kind. */
  @SuppressWarnings("unchecked") // the kind of a setting says what its values are
  static SettingEditor of(SettingViewModel<?> model) {
    Setting<?> setting = model.setting();
    if (setting instanceof NumberSetting number) {
      return number(Mover.of((SettingViewModel<Double>) model, number));
    }
    if (setting instanceof WholeSetting whole) {
      return number(Mover.of((SettingViewModel<Long>) model, whole));
    }
    return choice((SettingViewModel<String>) model, ((ChoiceSetting) setting));
  }

  private static SettingEditor choice(SettingViewModel<String> model, ChoiceSetting setting) {
    ComboBox<Choice> combo =
        ExplainedChoices.combo(FXCollections.observableArrayList(setting.choices()));
    combo.setId("edit-" + setting.name());
    combo.getStyleClass().add("setting-choice");
    model.valueProperty().subscribe(name -> setting.find(name).ifPresent(combo::setValue));
    combo.valueProperty().subscribe(choice -> model.offer(choice.name()));
    return new SettingEditor(combo, combo, Optional.empty());
  }

  private static <T extends Number> SettingEditor number(Mover<T> mover) {
    TextField field = textField(mover);
    if (mover.style() == Mover.Style.SLIDER) {
      return new SettingEditor(field, field, Optional.of(slider(mover)));
    }
    HBox stepper =
        new HBox(
            stepButton(mover, Feather.MINUS, -1, "Less"),
            field,
            stepButton(mover, Feather.PLUS, 1, "More"));
    stepper.getStyleClass().add("setting-stepper");
    return new SettingEditor(stepper, field, Optional.empty());
  }

  private static <T extends Number> TextField textField(Mover<T> mover) {
    SettingViewModel<T> model = mover.model();
    TextField field = new TextField();
    field.setId("edit-" + model.setting().name());
    field.getStyleClass().add("setting-field");
    field.setPrefColumnCount(NUMBER_COLUMNS);
    field.setAlignment(Pos.CENTER_RIGHT);
    field.textProperty().bindBidirectional(model.textProperty());
    field.setOnAction(event -> model.commit());
    field
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was) {
                model.commit();
              }
            });
    model
        .errorProperty()
        .subscribe(error -> field.pseudoClassStateChanged(REFUSED, !error.isEmpty()));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            model.revert();
          } else if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            mover.nudge(key.getCode() == KeyCode.UP ? 1 : -1);
            key.consume();
          }
        });
    return field;
  }

  private static Button stepButton(Mover<?> mover, Feather icon, int direction, String name) {
    Button button = new Button("", new Icon(icon));
    button.getStyleClass().add("setting-step");
    button.setFocusTraversable(false); // the arrow keys in the field do the same
    button.setAccessibleText(name + " " + mover.model().info().label());
    button.setOnAction(event -> mover.nudge(direction));
    return button;
  }

  private static <T extends Number> Slider slider(Mover<T> mover) {
    Slider slider = new Slider(0, 1, mover.position());
    slider.getStyleClass().add(Styles.SMALL);
    slider.setId("slide-" + mover.model().setting().name());
    mover
        .model()
        .valueProperty()
        .subscribe(
            value -> {
              if (!slider.isValueChanging()) {
                slider.setValue(mover.position());
              }
            });
    slider
        .valueProperty()
        .subscribe(
            (was, is) -> {
              // Where the value itself has put the slider, there is nothing to take back.
              if (is.doubleValue() != mover.position()) {
                mover.moveTo(is.doubleValue());
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            dragging -> {
              if (!dragging) {
                slider.setValue(mover.position());
              }
            });
    slider.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          int direction =
              switch (key.getCode()) {
                case RIGHT, UP -> 1;
                case LEFT, DOWN -> -1;
                default -> 0;
              };
          if (direction != 0) {
            mover.nudge(direction);
            key.consume();
          }
        });
    return slider;
  }
}
