package org.ganvas.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleScatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ScatterViewTest {
  private static final PlaneFrame FRAME = new PlaneFrame(-1.9, 2.1, -3, 1);

  private final SimpleBooleanProperty fresh = new SimpleBooleanProperty();
  private final ScatterViewModel model = new ScatterViewModel(fresh);
  private Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    ScatterView view = new ScatterView(model);
    view.setStyle(
        "-ganvas-generator: #800080; -ganvas-discriminator: #0000ff; -ganvas-real: #008000;"
            + "-ganvas-gradient: #ff00ff; -color-fg-default: #ff0000; -color-fg-muted: #777777;"
            + "-color-border-muted: #eeeeee; -color-bg-default: #ffffff;"
            + "-color-accent-emphasis: #123456;");
    stage.setScene(new Scene(view, 640, 600));
    stage.show();
  }

  @BeforeEach
  void show() {
    show(points(1_240, -1, -2));
  }

  private static SampleScatter points(long step, float... generated) {
    return new SampleScatter(new float[] {1, 0.5f}, generated, FRAME, step);
  }

  private void show(SampleScatter points) {
    WaitForAsyncUtils.asyncFx(() -> model.show(points));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static ScatterPlot plot(FxRobot robot) {
    return robot.lookup("#scatter-plot").queryAs(ScatterPlot.class);
  }

  private static Point2D place(ScatterPlot plot, double x, double y) {
    Rectangle2D plane = plot.plane();
    return new Point2D(
        plane.getMinX() + FRAME.across(x) * plane.getWidth(),
        plane.getMinY() + FRAME.down(y) * plane.getHeight());
  }

  private static Color colourAt(ScatterPlot plot, double x, double y) {
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> plot.snapshot(null, null));
    Point2D at = place(plot, x, y);
    return image.getPixelReader().getColor((int) at.getX(), (int) at.getY());
  }

  @Test
  void generatedPointsArePurpleAndRealOnesGreen(FxRobot robot) {
    Color generated = colourAt(plot(robot), -1, -2);
    Color real = colourAt(plot(robot), 1, 0.5);

    assertThat(generated.getGreen()).isLessThan(0.6);
    assertThat(generated.getRed()).isGreaterThan(generated.getGreen());
    assertThat(real.getGreen()).isGreaterThan(real.getRed());
    assertThat(real.getRed()).isLessThan(0.9);
    assertThat(colourAt(plot(robot), 0.3, -1.3)).isEqualTo(Color.WHITE);
  }

  @Test
  void newerPointsReplaceOlderOnes(FxRobot robot) {
    show(points(2_000, 0.3f, -1.3f));

    assertThat(colourAt(plot(robot), -1, -2)).isEqualTo(Color.web("#eeeeee"));
    assertThat(colourAt(plot(robot), 0.3, -1.3)).isNotEqualTo(Color.WHITE);
    assertThat(robot.lookup("#scatter-status").queryLabeled().getText())
        .isEqualTo("Iteration 2,000 · 1 generated points");
  }

  @Test
  void itStaysSquareWhenTheWindowIsResized(FxRobot robot) {
    double before = plot(robot).plane().getWidth();
    robot.interact(() -> window.setWidth(380));
    WaitForAsyncUtils.waitForFxEvents();

    Rectangle2D plane = plot(robot).plane();
    assertThat(plane.getWidth()).isEqualTo(plane.getHeight()).isLessThan(before);
    assertThat(colourAt(plot(robot), -1, -2).getGreen()).isLessThan(0.6);
  }

  @Test
  void thePointerIsToldItsCoordinates(FxRobot robot) {
    ScatterPlot plot = plot(robot);
    robot.moveTo(plot.localToScreen(place(plot, 0.1, -1)));
    WaitForAsyncUtils.waitForFxEvents();
    Tooltip tooltip =
        (Tooltip)
            plot.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .findFirst()
                .orElseThrow();

    assertThat(tooltip.getText()).matches("x 0\\.(09|1)\\d*, y -(1\\.00|0\\.99)\\d*");
  }

  @Test
  void pointsOutOfSightAreCounted(FxRobot robot) {
    show(points(3, 0, 0, 100, 0, 0, Float.NaN));

    assertThat(robot.lookup("#scatter-status").queryLabeled().getText())
        .isEqualTo("Iteration 3 · 3 generated points, 2 of them outside");
  }

  @Test
  void theNoiseIsToldToTheOwner(FxRobot robot) {
    robot.clickOn("#fresh-noise-points");
    assertThat(fresh.get()).isTrue();
    robot.clickOn("#fixed-noise-points");
    assertThat(fresh.get()).isFalse();
  }

  @Test
  void itIsReachedByKeyboardAndDescribed(FxRobot robot) {
    ScatterPlot plot = plot(robot);

    assertThat(plot.isFocusTraversable()).isTrue();
    assertThat(plot.getAccessibleText())
        .isEqualTo(
            "1 real points. Iteration 1,240 · 1 generated points; x from -1.900 to 2.100, y from -3.000 to 1.000");
  }
}
