package org.ganvas.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LiveScrollPaneTest {
  private ScrollPane live;
  private ScrollPane usual;

  @Start
  void show(Stage stage) {
    live = new LiveScrollPane(new Rectangle(500, 500));
    usual = new ScrollPane(new Rectangle(500, 500));
    stage.setScene(new Scene(new HBox(live, usual), 400, 100));
    stage.show();
  }

  @Test
  void whatIsSeenIsNotRenderedIntoABufferFirst() {
    assertThat(usual.lookup(".viewport").isCache()).isTrue();
    assertThat(live.lookup(".viewport").isCache()).isFalse();
  }
}
