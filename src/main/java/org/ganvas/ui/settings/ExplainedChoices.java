package org.ganvas.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ganvas.recipe.Choice;
import org.ganvas.ui.look.FrameExecutor;
import org.jspecify.annotations.Nullable;

/** Makes combo boxes that explain each of their choices. */
final class ExplainedChoices {
  private ExplainedChoices() {}

  /**
   * A combo box that offers its choices as soon as it has been drawn. JavaFX measures every cell of
   * the closed list, which would take longer than all else of the window's start.
   *
   * @param choices among which its value will be
   */
  static ComboBox<Choice> combo(ObservableList<Choice> choices) {
    ComboBox<Choice> combo = new ComboBox<>();
    new FrameExecutor().afterDrawing(() -> fill(combo, choices));
    combo.setConverter(new Title());
    combo.setCellFactory(list -> new ExplainedCell());
    combo.setButtonCell(new TitleCell());
    return combo;
  }

  private static void fill(ComboBox<Choice> combo, ObservableList<Choice> choices) {
    combo.setItems(choices);
    // The list marks what was chosen before it had anything to choose from only if it is told.
    if (combo.getSkin() instanceof ComboBoxListViewSkin<?> skin
        && skin.getPopupContent() instanceof ListView<?> list) {
      list.getSelectionModel().clearAndSelect(combo.getSelectionModel().getSelectedIndex());
    }
  }

  /** What stands in the closed box as long as the list is empty. */
  private static final class Title extends StringConverter<Choice> {
    @Override
    public String toString(@Nullable Choice choice) {
      return choice == null ? "" : choice.title();
    }

    @Override
    public Choice fromString(String title) {
      throw new UnsupportedOperationException("the box is not editable");
    }
  }

  private static final class TitleCell extends ListCell<Choice> {
    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(choice == null ? "" : choice.title());
    }
  }

  private static final class ExplainedCell extends ListCell<Choice> {
    private final Label title = new Label();
    private final Label explanation = new Label();
    private final VBox lines = new VBox(title, explanation);

    ExplainedCell() {
      getStyleClass().add("explained-cell");
      title.getStyleClass().add("choice-title");
      explanation.getStyleClass().addAll("choice-explanation", Styles.TEXT_SMALL);
      explanation.setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(null);
      if (choice == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      title.setText(choice.title());
      explanation.setText(
          choice.source().isEmpty()
              ? choice.explanation()
              : choice.explanation() + "\n" + choice.source());
      setAccessibleText(choice.title() + ": " + choice.explanation());
      setGraphic(lines);
    }
  }
}
