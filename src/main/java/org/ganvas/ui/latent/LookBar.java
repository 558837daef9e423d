package org.ganvas.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.ganvas.explore.LatentAddress;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.SteadyLabel;

/** How one looks at a place: as which class, how near to the mean, through which generator. */
final class LookBar extends FlowPane {
  private final LatentViewModel model;
  private final HBox chips = new HBox();
  private final ToggleGroup group = new ToggleGroup();
  private final Slider truncation =
      new Slider(Truncations.LEAST, Truncations.NONE, Truncations.NONE);
  private final Label value = new Label();
  private final CheckBox raw = new CheckBox("Raw G");
  private boolean following;

  /**
   * @param model the way
   */
  LookBar(LatentViewModel model) {
    this.model = model;
    getStyleClass().add("look-bar");
    chips.getStyleClass().add("class-chips");
    chips.setAlignment(Pos.CENTER_LEFT);
    chips.managedProperty().bind(chips.visibleProperty());
    getChildren().addAll(truncation(), raw(), chips);
    group
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else if (!following) {
                model.classes().choose((Integer) now.getUserData());
              }
            });
    model.infoProperty().subscribe(this::prepare);
    model.walk().addressProperty().subscribe(here -> here.ifPresent(this::follow));
    model.rawProperty().subscribe(raw::setSelected);
  }

  private Node truncation() {
    Label name = new Label("Truncation");
    name.setLabelFor(truncation);
    truncation.setId("latent-truncation");
    truncation.getStyleClass().add(Styles.SMALL);
    truncation.setBlockIncrement(0.05);
    truncation.setAccessibleText("Truncation");
    truncation.setTooltip(
        HelpTip.of(
            "Draws numbers of the noise that are farther from 0 again: less is more typical and less"
                + " varied (Brock et al. 2019)."));
    truncation
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!following) {
                model.truncate(Truncations.at(now.doubleValue()));
              }
            });
    truncation.setOnMouseReleased(event -> model.walk().settle());
    value.getStyleClass().add("truncation-value");
    HBox box = new HBox(name, truncation, new SteadyLabel(value));
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("truncation");
    return box;
  }

  /** A disabled control shows no tooltip, but what it stands in does. */
  private Node raw() {
    raw.setId("latent-raw");
    raw.setMinWidth(USE_PREF_SIZE);
    raw.setOnAction(event -> model.chooseRaw(raw.isSelected()));
    HBox holder = new HBox(raw);
    holder.setAlignment(Pos.CENTER_LEFT);
    Tooltip tip = HelpTip.of("");
    model
        .infoProperty()
        .subscribe(
            info ->
                tip.setText(
                    info.isPresent() && info.get().averaged()
                        ? "Looks through G as it is trained instead of its average."
                        : "This run keeps no average of G: you see G as it is trained."));
    Tooltip.install(holder, tip);
    return holder;
  }

  private void prepare(Optional<SpaceInfo> info) {
    following = true;
    int classes = info.map(SpaceInfo::classes).orElse(0);
    raw.setDisable(!info.map(SpaceInfo::averaged).orElse(false));
    chips.getChildren().clear();
    group.getToggles().clear();
    chips.setVisible(classes > 0);
    if (classes > 0) {
      chips.getChildren().add(new Label("Class"));
    }
    for (int label = 0; label < classes; label++) {
      ToggleButton chip = new ToggleButton(String.valueOf(label));
      chip.setId("latent-class-" + label);
      chip.setUserData(label);
      chip.setAccessibleText("Class " + label);
      chip.setTooltip(HelpTip.of("Shows the same point as class %d.".formatted(label)));
      chip.setToggleGroup(group);
      chips.getChildren().add(chip);
    }
    following = false;
  }

  private void follow(LatentAddress here) {
    following = true;
    OptionalDouble threshold = Truncations.of(here);
    truncation.setValue(threshold.orElse(Truncations.NONE));
    truncation.setDisable(!Truncations.isPossible(here));
    value.setText(
        threshold.isPresent()
            ? String.format(Locale.ROOT, "%.2f", threshold.getAsDouble())
            : "none");
    group.getToggles().stream()
        .filter(
            chip ->
                here.label().isPresent() && here.label().getAsInt() == (Integer) chip.getUserData())
        .findFirst()
        .ifPresent(group::selectToggle);
    following = false;
  }
}
