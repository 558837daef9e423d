package org.ganvas.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ganvas.image.GreyPicture;
import org.ganvas.ui.look.Appearance;
import org.ganvas.ui.look.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LatentViewTest {
  private final FakeSpaces spaces = new FakeSpaces().classes(3);
  private final LatentViewModel model =
      new LatentViewModel(spaces, (nanos, task) -> task.run(), new Random(1), problem -> {});
  private int asked;

  @Start
  void start(Stage stage) {
    LatentView view = new LatentView(model, () -> asked++);
    new Appearance(Theme.LIGHT, 100).dress(view);
    stage.setScene(new Scene(view, 500, 620));
    stage.show();
  }

  @BeforeEach
  void open() {
    WaitForAsyncUtils.asyncFx(() -> model.runs().open(Path.of("runs", "first")));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String address() {
    return model.walk().addressProperty().get().orElseThrow().toString();
  }

  private GreyPicture picture() {
    return model.spotProperty().get().orElseThrow().picture();
  }

  @Test
  void theArrowKeysOnASliderChangeThePicture(FxRobot robot) {
    GreyPicture before = picture();
    robot.interact(() -> robot.lookup("#slide-d1").queryAs(Slider.class).requestFocus());
    robot.type(KeyCode.RIGHT);

    assertThat(address()).isEqualTo("1 d1+0.1 c0");
    assertThat(picture()).isNotEqualTo(before);
    robot.interact(() -> robot.lookup("#reset-d1").queryButton().fire());
    assertThat(address()).isEqualTo("1 c0");
  }

  @Test
  void draggingThePictureWalks(FxRobot robot) {
    robot.drag("#latent-picture").moveBy(40, 0).drop();

    assertThat(address()).startsWith("1 d1+");
    assertThat(model.walk().canUndoProperty().get()).isTrue();
  }

  @Test
  void anAddressIsTypedAndABadOneMarked(FxRobot robot) {
    TextField field = robot.lookup("#latent-address").queryAs(TextField.class);
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText("nowhere");
        });
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(field.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
    assertThat(robot.lookup("#latent-address-error").queryAs(Label.class).getText())
        .contains("'nowhere' is no address");

    robot.interact(() -> field.setText("42 c2"));
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(address()).isEqualTo("42 c2");
    assertThat(robot.lookup("#latent-address-error").queryAs(Label.class).isVisible()).isFalse();
  }

  @Test
  void theStripsEndsGoToAAndB(FxRobot robot) {
    robot.interact(() -> model.toolProperty().set(Tool.BETWEEN));
    robot.interact(() -> robot.lookup("#pin-a").queryButton().fire());
    robot.interact(model::next);
    robot.interact(() -> robot.lookup("#pin-b").queryButton().fire());

    robot.interact(() -> robot.lookup("#latent-step-0").queryButton().fire());
    assertThat(address()).isEqualTo("1 c0");
    robot.interact(() -> robot.lookup("#latent-step-7").queryButton().fire());
    assertThat(address()).isEqualTo("2 c0");
  }

  @Test
  void aSearchCanBeCancelled(FxRobot robot) {
    robot.interact(() -> model.toolProperty().set(Tool.PICTURE));
    robot.interact(() -> robot.lookup("#latent-example-2").queryButton().fire());
    Button cancel = robot.lookup("#latent-cancel").queryButton();
    assertThat(cancel.isDisabled()).isFalse();

    robot.interact(cancel::fire);

    assertThat(spaces.asked()).contains("search", "cancel");
    assertThat(cancel.isDisabled()).isTrue();
  }

  @Test
  void aRunThatCannotBeOpenedSaysWhyWhereOneOpensRuns(FxRobot robot) {
    spaces.refuse("This is no run.");
    robot.interact(() -> model.runs().open(Path.of("runs", "none")));

    assertThat(robot.lookup("#latent-open-error").queryAs(Label.class).getText())
        .isEqualTo("This is no run.");
    robot.interact(() -> robot.lookup("#latent-open").queryButton().fire());
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void noLabelOfTheControlsIsCutInASmallWindow(FxRobot robot) {
    for (Tool tool : Tool.values()) {
      robot.interact(() -> model.toolProperty().set(tool));
      WaitForAsyncUtils.waitForFxEvents();
      List<Labeled> cut =
          robot.lookup(node -> isCut(node)).queryAllAs(Labeled.class).stream().toList();
      assertThat(cut).as(tool.title()).isEmpty();
    }
  }

  /** Buttons and toggles must show all of their text; addresses may be cut. */
  private static boolean isCut(Node node) {
    if (!(node instanceof Labeled labeled)
        || labeled instanceof Label
        || labeled.getText() == null
        || labeled.getText().isEmpty()
        || labeled.isWrapText()
        || !isSeen(node)) {
      return false;
    }
    Bounds bounds = labeled.getLayoutBounds();
    return bounds.getWidth() + 1 < labeled.prefWidth(-1);
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
