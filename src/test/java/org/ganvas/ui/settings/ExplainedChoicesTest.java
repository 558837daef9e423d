package org.ganvas.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ganvas.recipe.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExplainedChoicesTest {
  private static final Choice NONE = new Choice("none", "None", "Nothing is normalised.", "");
  private static final Choice BATCH = new Choice("batch", "Batch norm", "Over the batch.", "");
  private static final Choice LAYER = new Choice("layer", "Layer norm", "Over the example.", "");

  private ComboBox<Choice> combo;

  @Start
  void show(Stage stage) {
    combo = ExplainedChoices.combo(FXCollections.observableArrayList(NONE, BATCH, LAYER));
    combo.setValue(BATCH);
    stage.setScene(new Scene(combo));
    stage.show();
    assertThat(combo.getItems()).as("before the first frame").isEmpty();
    combo.applyCss();
    combo.layout();
    ListCell<?> box = (ListCell<?>) combo.lookup(".combo-box > .list-cell");
    assertThat(box.getText()).isEqualTo("Batch norm");
  }

  @Test
  void theListMarksAndArrowKeysGoOnFromTheValueThatStoodThereBeforeIt(FxRobot robot)
      throws Exception {
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !combo.getItems().isEmpty());
    assertThat(List.copyOf(combo.getItems())).containsExactly(NONE, BATCH, LAYER);
    assertThat(combo.getValue()).isEqualTo(BATCH);

    robot.interact(combo::show);
    assertThat(robot.lookup(".explained-cell").<ListCell<Choice>>queryAll())
        .filteredOn(ListCell::isSelected)
        .extracting(ListCell::getItem)
        .containsOnly(BATCH);
    robot.interact(combo::hide);

    robot.interact(combo::requestFocus);
    robot.push(KeyCode.DOWN);

    assertThat(combo.getValue()).isEqualTo(LAYER);
  }
}
