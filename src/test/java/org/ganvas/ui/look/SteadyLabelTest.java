package org.ganvas.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SteadyLabelTest {
  private Label text;
  private CountingBox surroundings;

  @Start
  void show(Stage stage) {
    text = new Label("0.6931");
    surroundings = new CountingBox(new SteadyLabel(text));
    stage.setScene(new Scene(surroundings, 400, 100));
    stage.show();
  }

  @Test
  void aTextThatFitsLeavesTheLayoutAroundItAlone() {
    shown("0.7000");
    int before = surroundings.layouts;
    double width = text.getWidth();

    shown("0.1");

    assertThat(surroundings.layouts).isEqualTo(before);
    assertThat(text.getWidth()).isEqualTo(width);
  }

  @Test
  void aWiderTextIsGivenRoom() {
    shown("1,234,567 images a second");

    assertThat(text.getWidth()).isGreaterThanOrEqualTo(text.prefWidth(-1));
  }

  @Test
  void aSmallerFontGivesTheRoomBack() {
    shown("1,234,567");
    double before = text.getWidth();

    WaitForAsyncUtils.waitForAsyncFx(1_000, () -> text.setStyle("-fx-font-size: 6px"));
    layOut();

    assertThat(text.getWidth()).isLessThan(before);
  }

  private void shown(String now) {
    WaitForAsyncUtils.waitForAsyncFx(1_000, () -> text.setText(now));
    layOut();
  }

  private void layOut() {
    WaitForAsyncUtils.waitForAsyncFx(
        1_000,
        () -> {
          surroundings.applyCss();
          surroundings.layout();
        });
  }

  private static final class CountingBox extends HBox {
    private int layouts;

    CountingBox(SteadyLabel content) {
      super(content);
    }

    @Override
    protected void layoutChildren() {
      layouts++;
      super.layoutChildren();
    }
  }
}
