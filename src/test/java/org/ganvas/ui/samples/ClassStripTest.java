package org.ganvas.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ClassStripTest {
  private final SamplesViewModel model = new SamplesViewModel((file, picture) -> {}, problem -> {});

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new SamplesView(model), 700, 600));
    stage.show();
  }

  private void prepare(FxRobot robot, int classes) {
    robot.interact(
        () -> {
          model.prepare(SamplesFixture.grid(3, 2, 0), true, classes, false);
          model.show(SamplesFixture.grid(3, 2, 7));
        });
  }

  private static ToggleButton chip(FxRobot robot, String label) {
    return robot.lookup("#class-" + label).queryAs(ToggleButton.class);
  }

  @Test
  void chipsAreGreyedWithoutAConditionalRun(FxRobot robot) {
    assertThat(chip(robot, "9").isDisabled()).isTrue();

    prepare(robot, 0);

    assertThat(chip(robot, "9").isDisabled()).isTrue();
    assertThat(chip(robot, "all").isDisabled()).isTrue();
  }

  @Test
  void aClickChoosesAClassAndAnotherAll(FxRobot robot) {
    prepare(robot, 3);
    assertThat(robot.lookup("#class-3").tryQuery()).isEmpty();
    assertThat(chip(robot, "all").isSelected()).isTrue();

    robot.interact(chip(robot, "2")::fire);
    assertThat(model.classes().chosenProperty().get()).hasValue(2);
    assertThat(chip(robot, "all").isSelected()).isFalse();

    robot.interact(chip(robot, "2")::fire);
    assertThat(chip(robot, "2").isSelected()).as("one is always chosen").isTrue();

    robot.interact(chip(robot, "all")::fire);
    assertThat(model.classes().chosenProperty().get()).isEmpty();
  }

  @Test
  void keysChooseAClassWhereThePicturesAre(FxRobot robot) {
    prepare(robot, 3);
    robot.interact(() -> robot.lookup("#grids").query().requestFocus());

    robot.type(KeyCode.DIGIT1);
    assertThat(model.classes().chosenProperty().get()).hasValue(1);
    assertThat(chip(robot, "1").isSelected()).isTrue();

    robot.type(KeyCode.A);
    assertThat(model.classes().chosenProperty().get()).isEmpty();
    assertThat(chip(robot, "all").isSelected()).isTrue();
  }
}
