package org.ganvas.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.ChoiceSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a run that has begun: choosing another network needs a new one. */
@ExtendWith(ApplicationExtension.class)
class SettingRowTest {
  private Button elsewhere;
  private SettingRow row;
  private ComboBox<?> combo;

  @Start
  void show(Stage stage) {
    elsewhere = new Button("elsewhere");
    SettingsViewModel settings =
        new SettingsViewModel(Catalogue.standard(), Catalogue.standard().defaults());
    settings.runOpened(settings.settings());
    row =
        new SettingRow(
            settings.all().stream()
                .filter(model -> model.setting() instanceof ChoiceSetting)
                .filter(model -> model.timingProperty().get() == Timing.NEEDS_NEW_RUN)
                .filter(model -> model.whyNotProperty().get().isEmpty())
                .findFirst()
                .orElseThrow());
    stage.setScene(new Scene(new VBox(elsewhere, row)));
    stage.show();
    elsewhere.requestFocus();
    combo = (ComboBox<?>) row.lookup(".combo-box");
  }

  @Test
  void whenAChoiceTakesEffectIsSaidOnlyWhereTheFocusIs(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !combo.getItems().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(hint()).isEmpty();

    robot.interact(combo::requestFocus);
    assertThat(hint()).isEqualTo("Takes effect with a new run.");

    robot.interact(combo::show);
    robot.interact(combo::hide);
    robot.interact(elsewhere::requestFocus);
    assertThat(hint()).isEmpty();
  }

  private String hint() {
    return ((Label) row.lookup(".setting-hint")).getText();
  }
}
