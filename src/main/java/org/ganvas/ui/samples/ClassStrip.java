package org.ganvas.ui.samples;

import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.ganvas.ui.look.HelpTip;

/** A chip a class, and one for all: which class the sample grid shows. */
final class ClassStrip extends FlowPane {
  /** Room for ten chips in a line. */
  private static final double LINE = 520;

  private static final String HELP =
      "Shows one class only, or a row of each; 0 to 9 and A choose with the keyboard, too.";

  private final ClassStripViewModel model;
  private final ToggleGroup group = new ToggleGroup();

  ClassStrip(ClassStripViewModel model) {
    this.model = model;
    setId("class-strip");
    setPrefWrapLength(LINE);
    getStyleClass().add("class-strip");
    Tooltip tip = HelpTip.of("");
    tip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.isAvailable() ? HELP : model.whyNotProperty().get(),
                model.whyNotProperty()));
    // A disabled chip shows no tooltip, but what it stands in does.
    Tooltip.install(this, tip);
    group
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                model.choose((OptionalInt) now.getUserData());
              }
            });
    model.chosenProperty().addListener((property, before, now) -> select());
    model.countProperty().addListener((property, before, now) -> build());
    build();
  }

  private void build() {
    getChildren().setAll(new Label("Class"), chip(OptionalInt.empty()));
    for (int label = 0; label < model.countProperty().get(); label++) {
      getChildren().add(chip(OptionalInt.of(label)));
    }
    group.getToggles().removeIf(toggle -> !getChildren().contains((ToggleButton) toggle));
    select();
  }

  private ToggleButton chip(OptionalInt label) {
    boolean all = label.isEmpty();
    ToggleButton chip = new ToggleButton(all ? "All" : String.valueOf(label.getAsInt()));
    chip.setId(all ? "class-all" : "class-" + label.getAsInt());
    chip.setUserData(label);
    chip.setAccessibleText(all ? "All classes" : "Class " + label.getAsInt());
    chip.setAccessibleHelp(HELP);
    chip.disableProperty().bind(model.whyNotProperty().isNotEmpty());
    chip.setToggleGroup(group);
    return chip;
  }

  private void select() {
    group.getToggles().stream()
        .filter(toggle -> model.chosenProperty().get().equals(toggle.getUserData()))
        .findFirst()
        .ifPresent(group::selectToggle);
  }
}
