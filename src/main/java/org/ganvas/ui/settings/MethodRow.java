package org.ganvas.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ganvas.recipe.Method;

/**
 * A method with its switch, what it is for, its paper and, while it is on, its numbers. What cannot
 * go with the other settings is greyed and says why.
 */
final class MethodRow extends VBox {

  MethodRow(MethodViewModel model) {
    Method method = model.method();
    getStyleClass().add("method-row");
    setId("method-" + method.name());
    CheckBox toggle = new CheckBox(method.title());
    toggle.setId("switch-" + method.name());
    toggle.getStyleClass().add("method-switch");
    toggle.setAccessibleHelp(method.purpose());
    toggle.disableProperty().bind(model.switchableProperty().not());
    model.onProperty().subscribe(toggle::setSelected);
    toggle.selectedProperty().subscribe((was, is) -> model.switchTo(is));

    Label obstacle = text("", "method-obstacle");
    obstacle.textProperty().bind(model.obstacleProperty());
    show(obstacle, obstacle.textProperty().isNotEmpty());
    Label purpose = text(method.purpose(), "method-purpose");
    Label paper = text(method.source(), "method-paper");
    VBox explanation = new VBox(purpose, paper);
    explanation.disableProperty().bind(toggle.disableProperty());
    VBox editors = new VBox();
    editors.getStyleClass().add("method-numbers");
    show(editors, model.onProperty());
    // Most methods stay off; their rows would be a third of the window's nodes.
    model
        .onProperty()
        .subscribe(
            on -> {
              if (on && editors.getChildren().isEmpty()) {
                model
                    .numbers()
                    .forEach(number -> editors.getChildren().add(new SettingRow(number)));
              }
            });
    getChildren().addAll(toggle, obstacle, explanation, editors);
  }

  private static void show(Node node, ObservableValue<? extends Boolean> visible) {
    node.visibleProperty().bind(visible);
    node.managedProperty().bind(node.visibleProperty());
  }

  private static Label text(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll(style, Styles.TEXT_SMALL);
    return label;
  }
}
