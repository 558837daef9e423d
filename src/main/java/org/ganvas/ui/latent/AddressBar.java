package org.ganvas.ui.latent;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/** Where one is, and the ways to somewhere else that need no aim. */
final class AddressBar extends VBox {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("danger");

  private final AddressViewModel model;
  private final TextField field = new TextField();

  /**
   * @param view whose address
   */
  AddressBar(LatentViewModel view) {
    this.model = view.address();
    getStyleClass().add("address-bar");
    HBox line =
        new HBox(
            new ToolButton(
                "latent-previous",
                Feather.CHEVRON_LEFT,
                "Previous seed",
                "Goes to the seed before this one.",
                view::previous),
            new ToolButton(
                "latent-random",
                Feather.SHUFFLE,
                "Random",
                "Goes to a place drawn at random.",
                view::random),
            new ToolButton(
                "latent-next",
                Feather.CHEVRON_RIGHT,
                "Next seed",
                "Goes to the seed after this one.",
                view::next),
            field(),
            new ToolButton(
                "latent-copy",
                Feather.COPY,
                "Copy address",
                "Copies the address of this place.",
                this::copy),
            new ToolButton(
                "latent-paste",
                Feather.CLIPBOARD,
                "Paste address",
                "Goes to the address that was copied.",
                this::paste),
            moving(
                "latent-undo",
                Feather.CORNER_UP_LEFT,
                "Undo",
                "Takes the last move back",
                Shortcut.UNDO,
                view.walk().canUndoProperty().not(),
                view.walk()::undo),
            moving(
                "latent-redo",
                Feather.CORNER_UP_RIGHT,
                "Redo",
                "Does again what was taken back",
                Shortcut.REDO,
                view.walk().canRedoProperty().not(),
                view.walk()::redo),
            new ToolButton(
                "latent-bookmark",
                Feather.BOOKMARK,
                "Bookmark",
                "Keeps this place with its picture.",
                view::bookmark));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("address-line");
    Label error = new Label();
    error.setId("latent-address-error");
    error.getStyleClass().addAll("setting-error", Styles.TEXT_SMALL);
    error.setWrapText(true);
    error.textProperty().bind(model.errorProperty());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    getChildren().addAll(line, error);
  }

  private TextField field() {
    field.setId("latent-address");
    field.setAccessibleText("Address");
    field.setMinWidth(0);
    field.setTooltip(
        HelpTip.of("The address of this place: a seed and how far one has gone from there."));
    HBox.setHgrow(field, Priority.ALWAYS);
    field.textProperty().bindBidirectional(model.textProperty());
    field.setOnAction(event -> model.commit());
    field.focusedProperty().subscribe((was, is) -> leave(was, is));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            model.revert();
          }
        });
    model
        .errorProperty()
        .subscribe(error -> field.pseudoClassStateChanged(REFUSED, !error.isEmpty()));
    return field;
  }

  /** An address that was refused stays to be corrected. */
  private void leave(boolean was, boolean is) {
    if (was && !is && model.errorProperty().get().isEmpty()) {
      model.revert();
    }
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.textProperty().get());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void paste() {
    String copied = Clipboard.getSystemClipboard().getString();
    if (copied != null) {
      model.textProperty().set(copied.strip());
      model.commit();
    }
  }

  private static Button moving(
      String id,
      Feather icon,
      String name,
      String help,
      Shortcut shortcut,
      ObservableBooleanValue idle,
      Runnable action) {
    Button button =
        new ToolButton(id, icon, name, "%s (%s).".formatted(help, shortcut.display()), action);
    button.disableProperty().bind(idle);
    return button;
  }
}
