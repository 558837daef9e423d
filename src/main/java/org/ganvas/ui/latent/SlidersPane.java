package org.ganvas.ui.latent;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.look.LiveScrollPane;
import org.kordamp.ikonli.feather.Feather;

/** The sliders, with a search among them. */
final class SlidersPane extends BorderPane {
  private final SlidersViewModel model;
  private final NotesViewModel notes;
  private final VBox rows = new VBox();
  private final Map<Axis, SliderRow> made = new HashMap<>();

  /**
   * @param view whose sliders
   */
  SlidersPane(LatentViewModel view) {
    this.model = view.sliders();
    this.notes = view.notes();
    setId("latent-sliders");
    getStyleClass().add("sliders-pane");
    rows.getStyleClass().add("slider-rows");
    ScrollPane scroll = new LiveScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(header());
    setCenter(scroll);
    view.infoProperty().subscribe(info -> made.clear());
    model.shownProperty().subscribe(this::list);
    view.walk().addressProperty().subscribe(place -> follow());
    notes.notesProperty().subscribe(() -> made.values().forEach(SliderRow::showName));
  }

  private HBox header() {
    CustomTextField search = new CustomTextField();
    search.setId("latent-search");
    search.setPromptText("Find an axis");
    search.setLeft(new Icon(Feather.SEARCH));
    search.getStyleClass().add(Styles.SMALL);
    search.setAccessibleText("Find an axis");
    search.setTooltip(HelpTip.of("Shows the axes whose name has these letters, such as z17."));
    search.textProperty().bindBidirectional(model.searchProperty());
    Button reset = new Button("Reset all");
    reset.setId("latent-reset");
    reset.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    reset.setMinWidth(USE_PREF_SIZE);
    reset.setTooltip(HelpTip.of("Goes back to where the seed is."));
    reset.setOnAction(event -> model.resetAll());
    HBox header = new HBox(search, new Spacer(), reset);
    HBox.setHgrow(search, Priority.ALWAYS);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("sliders-header");
    return header;
  }

  private void list(List<Axis> axes) {
    rows.getChildren().clear();
    Axis.Kind kind = null;
    for (Axis axis : axes) {
      if (axis.kind() != kind) {
        kind = axis.kind();
        rows.getChildren().add(title(kind));
      }
      rows.getChildren()
          .add(made.computeIfAbsent(axis, wanted -> new SliderRow(model, notes, wanted)));
    }
    if (axes.isEmpty() && !model.axes().isEmpty()) {
      Label none = new Label("No axis has that name.");
      none.getStyleClass().add("placeholder");
      rows.getChildren().add(none);
    }
    if (model.searchProperty().get().isBlank() && hasMore()) {
      rows.getChildren().add(more());
    }
    follow();
  }

  private boolean hasMore() {
    return model.allProperty().get() || model.shownProperty().get().size() < model.axes().size();
  }

  private Node more() {
    boolean all = model.allProperty().get();
    Hyperlink more =
        new Hyperlink(all ? "Show fewer" : "Show all %d".formatted(model.axes().size()));
    more.setId("latent-more");
    more.setOnAction(event -> model.allProperty().set(!all));
    return more;
  }

  private void follow() {
    rows.getChildren().stream()
        .filter(SliderRow.class::isInstance)
        .map(SliderRow.class::cast)
        .forEach(SliderRow::follow);
  }

  private static Label title(Axis.Kind kind) {
    Label title =
        new Label(kind == Axis.Kind.DIRECTION ? "Principal directions" : "Coordinates of z");
    title.getStyleClass().add("sliders-title");
    title.setTooltip(
        HelpTip.of(
            kind == Axis.Kind.DIRECTION
                ? "Directions in which the generator’s first layer varies most, strongest first"
                    + " (Härkönen et al. 2020, GANSpace)."
                : "Each of the random numbers that the generator starts from."));
    return title;
  }
}
