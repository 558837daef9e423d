package org.ganvas.ui.latent;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ganvas.explore.Bookmark;
import org.ganvas.ui.look.HelpTip;
import org.kordamp.ikonli.feather.Feather;

/** Places that are kept, each with its picture and a note. */
final class BookmarksPane extends ScrollPane {
  private static final int SIDE = 56;
  private static final int LONG = 80;
  private static final Thumbnails THUMBNAILS = new Thumbnails(null);

  private final NotesViewModel model;
  private final FlowPane cards = new FlowPane();
  private List<Bookmark> listed = List.of();

  /**
   * @param model what is kept
   */
  BookmarksPane(NotesViewModel model) {
    this.model = model;
    setId("latent-bookmarks");
    getStyleClass().add("bookmarks-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    cards.getStyleClass().add("cards");
    setContent(cards);
    model.notesProperty().subscribe(notes -> list(notes.bookmarks()));
  }

  private void list(List<Bookmark> bookmarks) {
    boolean onlyNotesChanged = places(bookmarks).equals(places(listed)) && !bookmarks.isEmpty();
    listed = bookmarks;
    if (onlyNotesChanged) {
      return; // the fields show them already, and one of them has the focus
    }
    cards.getChildren().clear();
    for (int i = bookmarks.size() - 1; i >= 0; i--) {
      cards.getChildren().add(card(i, bookmarks.get(i)));
    }
    if (bookmarks.isEmpty()) {
      Label hint = new Label("Nothing is kept yet: the bookmark beside the address keeps a place.");
      hint.getStyleClass().add("explanation");
      hint.setWrapText(true);
      cards.getChildren().add(hint);
    }
  }

  private Node card(int index, Bookmark bookmark) {
    PictureButton picture =
        new PictureButton(
            SIDE, "Bookmark " + (index + 1), "Goes to this place.", () -> model.go(index));
    picture.setId("bookmark-" + index);
    picture.show(THUMBNAILS.of(bookmark.picture(), 0));
    TextField note = new TextField(bookmark.note());
    note.setId("note-" + index);
    note.getStyleClass().add(Styles.SMALL);
    note.setPromptText("Note");
    note.setAccessibleText("Note to bookmark " + (index + 1));
    note.setTooltip(HelpTip.of("Your note to this place; it is kept with the run."));
    note.setOnAction(event -> model.note(index, note.getText()));
    note.focusedProperty().addListener((property, was, is) -> keepUnless(is, index, note));
    String place = bookmark.address().toString();
    Label address = new Label(place);
    address.getStyleClass().add("explanation");
    address.setTooltip(HelpTip.of(place.length() <= LONG ? place : "A place without a seed."));
    ToolButton forget =
        new ToolButton(
            "forget-" + index,
            Feather.X,
            "Forget bookmark " + (index + 1),
            "Keeps this place no longer.",
            () -> model.forget(index));
    VBox text = new VBox(note, address);
    text.getStyleClass().add("card-text");
    HBox card = new HBox(picture, text, forget);
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().add("card");
    return card;
  }

  private void keepUnless(boolean stillWriting, int index, TextField note) {
    if (!stillWriting) {
      model.note(index, note.getText());
    }
  }

  private static List<Instant> places(List<Bookmark> bookmarks) {
    return bookmarks.stream().map(Bookmark::kept).toList();
  }
}
