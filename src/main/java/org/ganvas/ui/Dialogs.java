package org.ganvas.ui;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.ganvas.ui.look.Appearance;
import org.ganvas.ui.look.Shortcut;
import org.ganvas.ui.run.DiscardQuestion;

/** The window's dialogs. None of them keeps the JavaFX thread waiting. */
final class Dialogs implements DiscardQuestion {
  private final Stage owner;
  private final Appearance appearance;

  Dialogs(Stage owner, Appearance appearance) {
    this.owner = owner;
    this.appearance = appearance;
  }

  @Override
  public void ask(String headline, String explanation, String verb, Runnable discard) {
    ButtonType agreed = new ButtonType(verb, ButtonData.OK_DONE);
    Alert alert = new Alert(AlertType.CONFIRMATION, explanation, agreed, ButtonType.CANCEL);
    alert.setTitle(headline);
    alert.setHeaderText(headline);
    alert.setGraphic(null);
    dress(alert);
    button(alert, agreed).setDefaultButton(false);
    button(alert, agreed).setId("discard");
    button(alert, ButtonType.CANCEL).setDefaultButton(true);
    button(alert, ButtonType.CANCEL).setId("keep");
    alert.setOnHidden(
        event -> {
          if (alert.getResult() == agreed) {
            discard.run();
          }
        });
    alert.show();
  }

  /** Lists the keyboard shortcuts. */
  void showShortcuts() {
    GridPane table = new GridPane();
    table.getStyleClass().add("shortcuts");
    for (Shortcut shortcut : Shortcut.values()) {
      table.addRow(table.getRowCount(), new Label(shortcut.description()), keys(named(shortcut)));
    }
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.setTitle("Keyboard shortcuts");
    dialog.setHeaderText("Keyboard shortcuts");
    dialog.getDialogPane().setContent(table);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    dress(dialog);
    dialog.show();
  }

  /** A dialog that stands beside the window, which stays in use; not shown yet. */
  Dialog<ButtonType> beside(String title, Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.setTitle(title);
    dialog.initModality(Modality.NONE);
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    dress(dialog);
    return dialog;
  }

  private void dress(Dialog<?> dialog) {
    dialog.initOwner(owner);
    appearance.dress(dialog.getDialogPane());
  }

  private static Label keys(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("keys");
    return label;
  }

  /** Trains with the space bar too, which is no accelerator: buttons and fields want it. */
  private static String named(Shortcut shortcut) {
    return shortcut == Shortcut.TRAIN ? "Space or " + shortcut.display() : shortcut.display();
  }

  private static Button button(Alert alert, ButtonType type) {
    return (Button) alert.getDialogPane().lookupButton(type);
  }
}
