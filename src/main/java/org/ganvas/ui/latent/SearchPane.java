package org.ganvas.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ganvas.image.GreyPicture;
import org.ganvas.ui.look.HelpTip;

/** Pictures to choose from, a sheet to draw on, and how the search gets on. */
final class SearchPane extends FlowPane {
  private static final int EXAMPLE_SIDE = 34;
  private static final int TARGET_SIDE = 64;

  /** Border and gap of a small picture. */
  private static final int FRAME = 9;

  private final SearchViewModel model;
  private final FlowPane examples = new FlowPane();
  private final DrawingPad pad = new DrawingPad();
  private final Label figures = new Label();

  /**
   * @param view whose search
   */
  SearchPane(LatentViewModel view) {
    this.model = view.search();
    getStyleClass().add("search-pane");
    getChildren().addAll(choice(), sheet(), attempt());
    model.examplesProperty().subscribe(this::list);
    view.spotProperty().subscribe(spot -> spot.ifPresent(this::size));
  }

  private Node choice() {
    examples.setId("latent-examples");
    examples.getStyleClass().add("examples");
    examples.setPrefWrapLength(4 * (EXAMPLE_SIDE + FRAME));
    Button more = button("latent-other-examples", "Others", "Shows other training pictures.");
    more.setOnAction(event -> model.more());
    return titled("A training picture", examples, more);
  }

  private Node sheet() {
    pad.setId("latent-pad");
    pad.setAccessibleText("A sheet to draw on with the mouse");
    Button find = button("latent-find", "Find", "Finds the place of what you have drawn.");
    find.setOnAction(
        event -> {
          if (!pad.isEmpty()) {
            model.search(pad.drawn());
          }
        });
    Button clear = button("latent-clear", "Clear", "Takes a clean sheet.");
    clear.setOnAction(event -> pad.clear());
    HBox buttons = new HBox(find, clear);
    buttons.getStyleClass().add("buttons");
    return titled("Or draw one", pad, buttons);
  }

  private Node attempt() {
    PictureButton wanted =
        new PictureButton(TARGET_SIDE, "Wanted picture", "The picture you want.", () -> {});
    wanted.setText("wanted");
    wanted.getStyleClass().add("real");
    model.wantedProperty().subscribe(picture -> wanted.show(picture.orElse(null)));
    PictureButton found =
        new PictureButton(
            TARGET_SIDE, "Best so far", "Goes to the best place found so far.", model::go);
    found.setId("latent-found");
    found.setText("found");
    found.getStyleClass().add("generated");
    ProgressBar progress = new ProgressBar(0);
    progress.getStyleClass().add(Styles.SMALL);
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText("Share of the search that is done");
    model
        .attemptProperty()
        .subscribe(
            attempt -> {
              found.show(attempt.map(best -> best.spot().picture()).orElse(null));
              progress.setProgress(attempt.map(Attempt::share).orElse(0.0));
              describe(attempt);
            });
    Button cancel = button("latent-cancel", "Cancel", "Ends the search; what was found stays.");
    cancel.disableProperty().bind(model.searchingProperty().not());
    cancel.setOnAction(event -> model.cancel());
    figures.setId("latent-search-figures");
    figures.getStyleClass().add("explanation");
    HBox pictures = new HBox(wanted, found);
    pictures.getStyleClass().add("strip");
    HBox foot = new HBox(cancel, figures);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("buttons");
    VBox box = titled("The search", pictures, foot);
    box.getChildren().add(2, progress);
    box.visibleProperty().bind(model.wantedProperty().map(Optional::isPresent).orElse(false));
    return box;
  }

  private void describe(Optional<Attempt> attempt) {
    figures.setText(
        attempt
            .map(best -> String.format(Locale.ROOT, "error %.1f grey levels", best.error()))
            .orElse(model.wantedProperty().get().isPresent() ? "begins…" : ""));
  }

  private void list(List<GreyPicture> pictures) {
    examples.getChildren().clear();
    for (int i = 0; i < pictures.size(); i++) {
      GreyPicture picture = pictures.get(i);
      PictureButton button =
          new PictureButton(
              EXAMPLE_SIDE,
              "Training picture " + (i + 1),
              "Finds the place of this picture.",
              () -> model.search(picture));
      button.setId("latent-example-" + i);
      button.getStyleClass().add("real");
      button.show(picture);
      examples.getChildren().add(button);
    }
  }

  /** A clean sheet as large as what the generator makes. */
  private void size(Spot spot) {
    GreyPicture sheet = pad.shown();
    GreyPicture made = spot.picture();
    if (sheet == null || sheet.width() != made.width() || sheet.height() != made.height()) {
      pad.prepare(made.width(), made.height());
    }
  }

  private static VBox titled(String title, Node content, Node foot) {
    Label label = new Label(title);
    label.getStyleClass().add("tool-title");
    label.setMinWidth(USE_PREF_SIZE);
    VBox box = new VBox(label, content, foot);
    box.getStyleClass().add("tool-part");
    return box;
  }

  private static Button button(String id, String text, String help) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(HelpTip.of(help));
    return button;
  }
}
