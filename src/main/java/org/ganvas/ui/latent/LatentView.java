package org.ganvas.ui.latent;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.look.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/** The latent panel: the picture at a place, the sliders beside it, the tools under it. */
public final class LatentView extends StackPane {
  private static final double TOOLS_SHARE = 0.42;

  private final LatentViewModel model;

  /**
   * @param model what to show
   * @param openRun lets the user choose a run's folder
   */
  public LatentView(LatentViewModel model, Runnable openRun) {
    this.model = model;
    getStyleClass().add("latent-view");
    getStylesheets()
        .add(Objects.requireNonNull(LatentView.class.getResource("latent.css")).toExternalForm());
    Node content = content(openRun);
    Node empty = empty(openRun);
    model
        .infoProperty()
        .subscribe(
            info -> {
              content.setVisible(info.isPresent());
              empty.setVisible(info.isEmpty());
            });
    getChildren().addAll(content, empty);
  }

  private Node content(Runnable openRun) {
    BorderPane walk = new BorderPane(new WalkPane(model));
    walk.setRight(new SlidersPane(model));
    walk.setBottom(caption());
    ToolTabs tools = new ToolTabs(model);
    VBox halves = new VBox(walk, tools);
    VBox.setVgrow(walk, Priority.ALWAYS);
    // However many sliders there are, the picture takes what the tools leave.
    walk.setPrefHeight(0);
    tools.prefHeightProperty().bind(halves.heightProperty().multiply(TOOLS_SHARE));
    BorderPane content = new BorderPane(halves);
    content.setTop(new VBox(title(openRun), new AddressBar(model), new LookBar(model)));
    return content;
  }

  private Node title(Runnable openRun) {
    Label name = new Label();
    name.setId("latent-run");
    name.getStyleClass().add("run-name");
    model.infoProperty().subscribe(info -> name.setText(info.map(SpaceInfo::name).orElse("")));
    Button open = openButton(openRun);
    open.setId("latent-open-other");
    open.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    Button training = new Button("Run in training", new Icon(Feather.ACTIVITY));
    training.setId("latent-follow");
    training.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    training.setMinWidth(USE_PREF_SIZE);
    training.setTooltip(HelpTip.of("Explores the run in training, as it learns."));
    training.setOnAction(event -> model.runs().followTraining());
    training.visibleProperty().bind(model.runs().canFollowProperty());
    training.managedProperty().bind(training.visibleProperty());
    HBox line = new HBox(new Icon(Feather.COMPASS), name, new Spacer(), training, open);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("title-line");
    return new VBox(line, error());
  }

  private Label error() {
    Label error = new Label();
    error.getStyleClass().addAll("setting-error", "open-error");
    error.setWrapText(true);
    error.textProperty().bind(model.runs().errorProperty());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    return error;
  }

  /** What a drag does, and what D thinks. */
  private Node caption() {
    Label caption = new Label();
    caption.setId("latent-caption");
    caption.getStyleClass().add("explanation");
    caption.setWrapText(true);
    Runnable show =
        () ->
            caption.setText(
                "Drag the picture: %s across, %s down."
                    .formatted(
                        model.notes().name(model.axes().acrossProperty().get()),
                        model.notes().name(model.axes().downProperty().get())));
    model.axes().acrossProperty().subscribe(show);
    model.axes().downProperty().subscribe(show);
    model.notes().notesProperty().subscribe(show);
    return caption;
  }

  private Node empty(Runnable openRun) {
    Icon icon = new Icon(Feather.COMPASS);
    icon.getStyleClass().add("empty-icon");
    Label headline = new Label("Walk through what a generator can make");
    headline.getStyleClass().add("empty-headline");
    headline.setWrapText(true);
    Label text = new Label();
    text.getStyleClass().add("placeholder");
    text.setWrapText(true);
    model
        .runs()
        .openingProperty()
        .subscribe(
            opening ->
                text.setText(
                    opening
                        ? "The run is being opened…"
                        : "Train a run, or open one from its folder."));
    Button open = openButton(openRun);
    open.setId("latent-open");
    open.getStyleClass().add(Styles.ACCENT);
    open.disableProperty().bind(model.runs().openingProperty());
    Label error = error();
    error.setId("latent-open-error");
    VBox box = new VBox(icon, headline, text, open, error);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty-state");
    return box;
  }

  private static Button openButton(Runnable openRun) {
    Button open = new Button("Open run…", new Icon(Feather.FOLDER));
    open.setMinWidth(USE_PREF_SIZE);
    open.setTooltip(
        HelpTip.of(
            "Opens a run from its folder to explore it (%s)."
                .formatted(Shortcut.OPEN_RUN.display())));
    open.setOnAction(event -> openRun.run());
    return open;
  }
}
