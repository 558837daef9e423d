package org.ganvas.ui.settings;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.kordamp.ikonli.feather.Feather;

/**
 * A setting with its name, unit, editor, reset and whatever must be said about it. While it has no
 * effect its editor is greyed, and the row itself takes the focus to say why.
 */
final class SettingRow extends VBox {
  private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

  private final SettingViewModel<?> model;
  private final Label hint = new Label();
  private final Tooltip tip = HelpTip.of("");

  SettingRow(SettingViewModel<?> model) {
    this.model = model;
    getStyleClass().add("setting-row");
    setId("setting-" + model.setting().name());

    SettingEditor editor = SettingEditor.of(model);
    Label name = new Label(model.info().label());
    name.getStyleClass().add("setting-name");
    name.setLabelFor(editor.control());
    Label unit = new Label(unit());
    unit.getStyleClass().addAll("setting-unit", Styles.TEXT_SMALL);
    HBox title = new HBox(name, unit, timingIcon());
    title.getStyleClass().add("setting-title");
    title.setAlignment(Pos.CENTER_LEFT);

    HBox line = new HBox(title, new Spacer(), new HBox(editor.node()), resetButton());
    line.getStyleClass().add("setting-line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    editor.slider().ifPresent(slider -> getChildren().add(new VBox(slider)));
    getChildren().add(message("setting-error", model.errorProperty()));
    getChildren().add(hint);
    hint.getStyleClass().addAll("setting-hint", Styles.TEXT_SMALL);
    hint.setWrapText(true);
    hint.managedProperty().bind(hint.visibleProperty());
    hint.visibleProperty().bind(hint.textProperty().isNotEmpty());

    name.setMinWidth(USE_PREF_SIZE);
    tip.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::explanation,
                model.whyNotProperty(),
                model.timingProperty(),
                model.defaultTextProperty()));
    explain(title);
    explain(editor.node().getParent());
    editor.slider().ifPresent(slider -> explain(slider.getParent()));
    describe(editor.control());
    editor.slider().ifPresent(this::describe);

    model.whyNotProperty().subscribe(reason -> followUse(editor, reason));
    model.timingProperty().subscribe(timing -> followHint());
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> followHint());
  }

  private void followUse(SettingEditor editor, String reason) {
    boolean unused = !reason.isEmpty();
    pseudoClassStateChanged(UNUSED, unused);
    editor.node().setDisable(unused);
    editor.slider().ifPresent(slider -> slider.setDisable(unused));
    setFocusTraversable(unused);
    setAccessibleText(unused ? model.info().label() + ": " + reason : model.info().label());
    followHint();
  }

  private void followHint() {
    Timing timing = model.timingProperty().get();
    boolean attended = isAttended();
    String text = "";
    if (attended && !model.whyNotProperty().get().isEmpty()) {
      text = model.whyNotProperty().get();
    } else if (timing == Timing.WAITS_FOR_NEW_RUN) {
      text = "Waits for a new run.";
    } else if (attended && timing == Timing.NEEDS_NEW_RUN) {
      text = "Takes effect with a new run.";
    }
    hint.setText(text);
  }

  /** Whether the focus is here. JavaFX's own focusWithin counts marked rows of closed lists. */
  private boolean isAttended() {
    Node node = getScene() == null ? null : getScene().getFocusOwner();
    while (node != null && node != this) {
      node = node.getParent();
    }
    return node == this;
  }

  private Node timingIcon() {
    Icon icon = new Icon(Feather.ZAP);
    icon.getStyleClass().add("setting-timing");
    model
        .timingProperty()
        .subscribe(
            timing -> {
              icon.setVisible(timing != Timing.NEXT_RUN);
              icon.show(timing == Timing.AT_ONCE ? Feather.ZAP : Feather.REFRESH_CW);
              icon.getStyleClass().removeAll("at-once", "new-run", "waiting");
              icon.getStyleClass()
                  .add(
                      switch (timing) {
                        case NEXT_RUN, AT_ONCE -> "at-once";
                        case NEEDS_NEW_RUN -> "new-run";
                        case WAITS_FOR_NEW_RUN -> "waiting";
                      });
            });
    return icon;
  }

  private Button resetButton() {
    Button reset = new Button("", new Icon(Feather.ROTATE_CCW));
    reset.setId("reset-" + model.setting().name());
    reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "setting-reset");
    reset.disableProperty().bind(model.changedProperty().not());
    reset.setOnAction(event -> model.reset());
    reset.setAccessibleText("Reset " + model.info().label());
    Tooltip back = HelpTip.of("");
    back.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> "Back to the recipe's " + model.defaultTextProperty().get() + ".",
                model.defaultTextProperty()));
    reset.setTooltip(back);
    return reset;
  }

  private static Label message(String style, ObservableValue<String> text) {
    Label label = new Label();
    label.getStyleClass().addAll(style, Styles.TEXT_SMALL);
    label.setWrapText(true);
    label.textProperty().bind(text);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  /** The unit, unless the name says it. */
  private String unit() {
    String unit = model.info().unit();
    return unit.equalsIgnoreCase(model.info().label()) ? "" : unit;
  }

  /** Gives a node the tooltip; a disabled control shows none, but what it stands in does. */
  private void explain(Node node) {
    Tooltip.install(node, tip);
  }

  private void describe(Control editor) {
    editor.setTooltip(tip);
    editor.setAccessibleText((model.info().label() + " " + unit()).strip());
    editor.setAccessibleHelp(explanation());
  }

  private String explanation() {
    StringBuilder text = new StringBuilder();
    if (!model.whyNotProperty().get().isEmpty()) {
      text.append(model.whyNotProperty().get()).append("\n\n");
    }
    text.append(model.info().help());
    text.append("\n\nAllowed: ").append(model.setting().allowed());
    text.append("\nRecipe's value: ").append(model.defaultTextProperty().get());
    if (!model.info().source().isEmpty()) {
      text.append("\nSource: ").append(model.info().source());
    }
    text.append(
        switch (model.timingProperty().get()) {
          case NEXT_RUN -> "";
          case AT_ONCE -> "\n\nTakes effect at once.";
          case NEEDS_NEW_RUN, WAITS_FOR_NEW_RUN -> "\n\nTakes effect with a new run.";
        });
    return text.toString();
  }
}
