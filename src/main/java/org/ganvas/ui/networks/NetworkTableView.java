package org.ganvas.ui.networks;

import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ganvas.ui.curves.NumberText;

/** One network as a table that can be copied as text. */
final class NetworkTableView extends VBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination MENU =
      new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

  private final NetworkTable table;
  private final GridPane grid = new GridPane();
  private int rows;

  /**
   * @param table what to show
   * @param network its style class
   */
  NetworkTableView(NetworkTable table, String network) {
    this.table = table;
    getStyleClass().addAll("network-table", network);
    Label title = new Label(table.title());
    title.getStyleClass().add("network-title");
    title.setMaxWidth(Double.MAX_VALUE);
    grid.getStyleClass().add("layers");
    grid.getColumnConstraints().addAll(descriptionColumn(), numberColumn(), numberColumn());
    addRow("column-titles", label("Layer"), new Label("Output"), new Label("Parameters"));
    for (NetworkTable.Row row : table.rows()) {
      addRow("layer", label(row.description()), new Label(row.output()), parameters(row));
    }
    addRow("total", label("Total"), new Label(), new Label(NumberText.whole(table.parameters())));
    getChildren().addAll(title, grid);
    if (!table.note().isEmpty()) {
      Label note = label(table.note());
      note.getStyleClass().add("network-note");
      getChildren().add(note);
    }
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(table.text());
    setAccessibleHelp("Ctrl+C copies the table as text.");
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    addMenu();
  }

  private void addMenu() {
    MenuItem copy = new MenuItem("Copy as text");
    copy.setOnAction(event -> copyText());
    ContextMenu menu = new ContextMenu(copy);
    setOnContextMenuRequested(
        event -> {
          menu.show(this, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copyText();
            event.consume();
          } else if (MENU.match(event)) {
            var at = localToScreen(getBoundsInLocal());
            menu.show(this, at.getMinX(), at.getMinY());
            event.consume();
          }
        });
  }

  private void copyText() {
    ClipboardContent content = new ClipboardContent();
    content.putString(table.text());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void addRow(String style, Node... cells) {
    Region background = new Region();
    background.getStyleClass().addAll("row-background", style + "-row");
    GridPane.setFillWidth(background, true);
    grid.add(background, 0, rows, cells.length, 1);
    for (int column = 0; column < cells.length; column++) {
      if (column > 0 && cells[column] instanceof Region number) {
        number.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(number, HPos.RIGHT);
      }
      cells[column].getStyleClass().addAll("cell", style);
      grid.add(cells[column], column, rows);
    }
    rows++;
  }

  private static Node parameters(NetworkTable.Row row) {
    if (row.parameters() == 0) {
      return new Label(NumberText.NONE);
    }
    VBox cell = new VBox(new Label(NumberText.whole(row.parameters())), new ShareBar(row.share()));
    cell.getStyleClass().add("parameters");
    return cell;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private static ColumnConstraints descriptionColumn() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    column.setFillWidth(true);
    return column;
  }

  private static ColumnConstraints numberColumn() {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    column.setHalignment(HPos.RIGHT);
    column.setFillWidth(false);
    return column;
  }
}
