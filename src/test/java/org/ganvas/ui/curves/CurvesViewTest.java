package org.ganvas.ui.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.ganvas.event.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CurvesViewTest {
  private static final String COLOURS =
      "-ganvas-generator: #800080; -ganvas-discriminator: #0000ff; -ganvas-real: #008000;"
          + "-ganvas-gradient: #ff00ff; -color-fg-default: #000000; -color-fg-muted: #777777;"
          + "-color-border-muted: #eeeeee; -color-bg-default: #ffffff;"
          + "-color-border-default: #dddddd; -color-bg-overlay: #ffffff;"
          + "-color-accent-emphasis: #123456;";

  private CurvesViewModel model = new CurvesViewModel();
  private History history = new History();
  private StackPane root = new StackPane();

  @Start
  void start(Stage stage) {
    root.getChildren().add(new CurvesView(model));
    root.setStyle(COLOURS);
    stage.setScene(new Scene(root, 340, 620));
    stage.show();
  }

  @BeforeEach
  void waitForTheWindow() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void train(int points, float lossD) {
    WaitForAsyncUtils.asyncFx(
        () -> {
          if (history.size() == 0) {
            model.prepare(history, true, List.of());
          }
          for (int i = 0; i < points; i++) {
            history.append(
                history.size() + 1, lossD, Float.NaN, Float.NaN, Float.NaN, 1, Float.NaN, 100);
          }
          model.recorded(history.size());
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static PlotArea plot(FxRobot robot, int chart) {
    return (PlotArea) robot.lookup(".plot-area").queryAllAs(Node.class).toArray()[chart];
  }

  private static Canvas canvas(FxRobot robot, int chart) {
    return (Canvas) plot(robot, chart).getChildrenUnmodifiable().get(0);
  }

  /** How many pixels of a column of the first chart have a colour, those at its edges included. */
  private static long coloured(FxRobot robot, int x, Color colour) {
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> canvas(robot, 0).snapshot(null, null));
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      Color pixel = image.getPixelReader().getColor(x, y);
      boolean same = Math.abs(pixel.getHue() - colour.getHue()) < 10;
      count += same && pixel.getSaturation() > 0.2 ? 1 : 0;
    }
    return count;
  }

  private static int column(FxRobot robot, double share) {
    Gutters gutters =
        WaitForAsyncUtils.waitForAsyncFx(
            5_000,
            () ->
                Gutters.of(
                    (Palette) robot.lookup(".palette").query(), canvas(robot, 0).getWidth()));
    return (int) (gutters.left() + share * gutters.plot());
  }

  @Test
  void saysWhatWillAppearBeforeTheFirstRun(FxRobot robot) {
    Label placeholder = robot.lookup(".placeholder").query();
    assertThat(placeholder.isVisible()).isTrue();
    assertThat(placeholder.getText()).startsWith("Press Train");
    train(3, 1);
    assertThat(placeholder.isVisible()).isFalse();
  }

  @Test
  void curvesGainPointsWhereTheyBelong(FxRobot robot) {
    train(2, 1);
    // Two iterations of the ten that are shown at least.
    assertThat(coloured(robot, column(robot, 0.05), Color.BLUE)).isPositive();
    assertThat(coloured(robot, column(robot, 0.6), Color.BLUE)).isZero();
    train(8, 1);
    assertThat(coloured(robot, column(robot, 0.6), Color.BLUE)).isPositive();
  }

  @Test
  void aLongCurveIsDrawnFromItsColumns(FxRobot robot) {
    train(20_000, 1);
    assertThat(coloured(robot, column(robot, 0.5), Color.BLUE)).isBetween(1L, 3L);
    train(20_000, 2);
    assertThat(coloured(robot, column(robot, 0.25), Color.BLUE)).isBetween(1L, 3L);
    // Where the curve steps up, its column reaches from one value to the other.
    long tallest = 0;
    for (int x = column(robot, 0.48); x < column(robot, 0.52); x++) {
      tallest = Math.max(tallest, coloured(robot, x, Color.BLUE));
    }
    assertThat(tallest).isGreaterThan(20);
  }

  @Test
  void onALogScaleWhatIsNotAboveZeroIsNotDrawn(FxRobot robot) {
    train(20_000, -1);
    assertThat(coloured(robot, column(robot, 0.5), Color.BLUE)).isPositive();
    robot.clickOn("#log-scale");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.logScaleProperty().get()).isTrue();
    assertThat(coloured(robot, column(robot, 0.5), Color.BLUE)).isZero();
  }

  @Test
  void hoveringTellsTheValuesAtThatIteration(FxRobot robot) {
    train(101, 1.25f);
    PlotArea plot = plot(robot, 2);
    Point2D middle = plot.localToScreen(column(robot, 0.5), plot.getHeight() / 2);
    robot.moveTo(middle);
    WaitForAsyncUtils.waitForFxEvents();
    Node card = robot.lookup(".crosshair-card").query();
    assertThat(card.isVisible()).isTrue();
    assertThat(robot.from(card).lookup(".card-title").queryLabeled().getText())
        .isEqualTo("Iteration 51");
    assertThat(robot.from(card).lookup("1.250").tryQuery()).isPresent();
    assertThat(robot.lookup("#charts").query().getAccessibleText())
        .startsWith("Iteration 51. Losses: Loss D 1.250");
  }

  @Test
  void draggingSelectsIterationsAndADoubleClickShowsAll(FxRobot robot) {
    train(1_001, 1);
    PlotArea plot = plot(robot, 0);
    double y = plot.getHeight() / 2;
    robot
        .moveTo(plot.localToScreen(column(robot, 0.2), y))
        .press(MouseButton.PRIMARY)
        .moveTo(plot.localToScreen(column(robot, 0.4), y))
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.span().from()).isBetween(195.0, 206.0);
    assertThat(model.span().to()).isBetween(395.0, 406.0);
    assertThat(model.followProperty().get()).isFalse();

    robot.doubleClickOn(plot.localToScreen(column(robot, 0.5), y));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.span()).isEqualTo(new Span(1, 1_001));
  }

  @Test
  void theKeyboardMovesTheCrosshairAndZooms(FxRobot robot) {
    train(1_001, 1);
    robot.interact(() -> robot.lookup("#charts").query().requestFocus());
    robot.type(KeyCode.END);
    assertThat(model.crosshairProperty().get()).hasValue(1_000);
    robot.type(KeyCode.LEFT);
    assertThat(model.crosshairProperty().get()).hasValue(990);
    robot.type(KeyCode.HOME);
    assertThat(model.crosshairProperty().get()).hasValue(0);
    robot.type(KeyCode.ADD);
    assertThat(model.span().length()).isLessThan(1_000);
    robot.type(KeyCode.DIGIT0);
    assertThat(model.span()).isEqualTo(new Span(1, 1_001));
  }

  @Test
  void anotherThemeIsDrawnAtOnce(FxRobot robot) {
    train(20_000, 1);
    robot.interact(() -> root.setStyle(COLOURS.replace("#0000ff", "#00ffff")));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(coloured(robot, column(robot, 0.5), Color.AQUA)).isPositive();
    assertThat(coloured(robot, column(robot, 0.5), Color.BLUE)).isZero();
  }

  @Test
  void theLegendShowsTheNewestValues(FxRobot robot) {
    train(5, 0.75f);
    assertThat(robot.lookup("0.7500").tryQuery()).isPresent();
  }
}
