package org.ganvas.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.ganvas.recipe.Choice;
import org.jspecify.annotations.Nullable;

/** Makes combo boxes that explain each of their choices. */
final class ExplainedChoices {
  private ExplainedChoices() {}

  static ComboBox<Choice> combo(ObservableList<Choice> choices) {
    ComboBox<Choice> combo = new ComboBox<>(choices);
    combo.setCellFactory(list -> new ExplainedCell());
    combo.setButtonCell(new TitleCell());
    return combo;
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
