package org.ganvas.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.ganvas.event.SampleGrid;
import org.ganvas.image.GreyPicture;
import org.ganvas.ui.samples.Tile.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SamplesViewTest {
  private static final SampleGrid GENERATED =
      SamplesFixture.grid(2, 3, 1_240, 0, 0.25f, 0.5f, 0.75f, 1, 0.1f);

  private record Saved(Path file, GreyPicture picture) {}

  private final List<Saved> saved = new ArrayList<>();
  private final List<String> proposed = new ArrayList<>();
  private final SamplesViewModel model =
      new SamplesViewModel((file, picture) -> saved.add(new Saved(file, picture)), problem -> {});

  @Start
  void start(Stage stage) {
    SamplesView view =
        new SamplesView(
            model,
            name -> {
              proposed.add(name);
              return Optional.of(Path.of("chosen.png"));
            });
    view.setStyle(
        "-ganvas-generator: #800080; -ganvas-discriminator: #0000ff; -ganvas-real: #008000;"
            + "-ganvas-gradient: #ff00ff; -color-fg-default: #ff0000; -color-fg-muted: #777777;"
            + "-color-border-muted: #eeeeee; -color-bg-default: #ffffff;"
            + "-color-accent-emphasis: #123456;");
    stage.setScene(new Scene(view, 600, 600));
    stage.show();
  }

  @BeforeEach
  void show() {
    WaitForAsyncUtils.asyncFx(
        () -> {
          model.prepare(SamplesFixture.grid(2, 3, 0, 1, 1, 1, 1, 1, 1), true, 0, false);
          model.show(GENERATED);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static TileGrid tiles(FxRobot robot, Side side) {
    return robot
        .lookup(side == Side.GENERATED ? "#generated-tiles" : "#real-tiles")
        .queryAs(TileGrid.class);
  }

  private static WritableImage snapshot(Node node) {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> node.snapshot(null, null));
  }

  private static void assertPixels(TileGrid tiles, SampleGrid grid) {
    WritableImage image = snapshot(tiles);
    for (int tile = 0; tile < grid.count(); tile++) {
      Bounds bounds = tiles.tileBounds(tile);
      int factor = (int) (bounds.getWidth() / grid.width());
      assertThat(factor).isGreaterThan(3);
      for (int y = 0; y < grid.height(); y++) {
        for (int x = 0; x < grid.width(); x++) {
          int grey = grid.pixels()[(tile * grid.height() + y) * grid.width() + x] & 0xff;
          for (int corner : new int[] {0, factor - 1}) {
            assertThat(
                    image
                        .getPixelReader()
                        .getArgb(
                            (int) bounds.getMinX() + x * factor + corner,
                            (int) bounds.getMinY() + y * factor + corner))
                .as("tile %d, pixel %d,%d", tile, x, y)
                .isEqualTo(0xff000000 | grey << 16 | grey << 8 | grey);
          }
        }
      }
    }
  }

  /** The headless platform makes no context menu event of a right click. */
  private static void openMenu(FxRobot robot, TileGrid tiles, int tile) {
    robot.interact(
        () -> {
          Bounds local = tiles.tileBounds(tile);
          Point2D scene = tiles.localToScene(local.getCenterX(), local.getCenterY());
          Point2D screen = tiles.localToScreen(local.getCenterX(), local.getCenterY());
          Event.fireEvent(
              tiles,
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                  scene.getX(),
                  scene.getY(),
                  screen.getX(),
                  screen.getY(),
                  false,
                  null));
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void everyPixelIsMagnifiedExactly(FxRobot robot) {
    assertPixels(tiles(robot, Side.GENERATED), GENERATED);
  }

  @Test
  void newerPicturesReplaceOlderOnes(FxRobot robot) {
    byte[] pixels = GENERATED.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ~pixels[i];
    }
    SampleGrid newer = new SampleGrid(2, 3, 5, 4, pixels, GENERATED.verdicts(), 2_000);
    robot.interact(() -> model.show(newer));
    WaitForAsyncUtils.waitForFxEvents();
    assertPixels(tiles(robot, Side.GENERATED), newer);
    assertThat(robot.lookup("#samples-status").queryLabeled().getText())
        .isEqualTo("Iteration 2,000");
  }

  @Test
  void aBarIsAsLongAsTheVerdictIsHigh(FxRobot robot) {
    TileGrid tiles = tiles(robot, Side.GENERATED);
    WritableImage image = snapshot(tiles);
    Bounds half = tiles.tileBounds(2);
    int y = (int) (half.getMaxY() + TileGeometry.BAR_DISTANCE + 1);
    Color track = Color.web("#eeeeee");
    double middle = half.getMinX() + half.getWidth() / 2;
    assertThat(image.getPixelReader().getColor((int) middle - 3, y)).isNotEqualTo(track);
    assertThat(image.getPixelReader().getColor((int) middle + 3, y)).isEqualTo(track);
  }

  @Test
  void theTooltipTellsTheVerdict(FxRobot robot) {
    TileGrid tiles = tiles(robot, Side.GENERATED);
    robot.moveTo(tiles.localToScreen(tiles.tileBounds(3)));
    WaitForAsyncUtils.waitForFxEvents();
    Tooltip tooltip =
        (Tooltip)
            tiles.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(tooltip.getText())
        .isEqualTo("Generated picture 4: D thinks it is real with probability 0.7500");
  }

  @Test
  void theNoiseIsToldToTheOwner(FxRobot robot) {
    List<Boolean> told = new ArrayList<>();
    model.freshNoiseProperty().addListener((property, before, now) -> told.add(now));
    robot.clickOn("#fresh-noise").clickOn("#fresh-noise").clickOn("#fixed-noise");
    assertThat(told).containsExactly(true, false);
  }

  @Test
  void realPicturesAppearBesideInAGreenFrame(FxRobot robot) {
    assertThat(tiles(robot, Side.REAL).isVisible()).isFalse();
    robot.clickOn("#real-beside");
    WaitForAsyncUtils.waitForFxEvents();
    TileGrid real = tiles(robot, Side.REAL);
    assertThat(real.isVisible()).isTrue();
    assertThat(snapshot(real).getPixelReader().getColor(1, 1)).isEqualTo(Color.GREEN);
    assertPixels(real, SamplesFixture.grid(2, 3, 0));
    Bounds generated = tiles(robot, Side.GENERATED).getBoundsInParent();
    assertThat(generated.intersects(real.getBoundsInParent())).isFalse();
  }

  @Test
  void theMenuOfATileSavesItsPicture(FxRobot robot) {
    TileGrid tiles = tiles(robot, Side.GENERATED);
    openMenu(robot, tiles, 4);
    robot.clickOn("#save-picture");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(proposed).containsExactly("step-001240-5.png");
    assertThat(saved).hasSize(1);
    assertThat(saved.get(0).file()).isEqualTo(Path.of("chosen.png"));
    assertThat(saved.get(0).picture().pixels())
        .isEqualTo(model.picture(new Tile(Side.GENERATED, 4)).orElseThrow().pixels());
  }

  @Test
  void theMenuSavesTheWholeGrid(FxRobot robot) {
    TileGrid tiles = tiles(robot, Side.GENERATED);
    openMenu(robot, tiles, 0);
    robot.clickOn("#save-grid");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(proposed).containsExactly("step-001240.png");
    assertThat(saved.get(0).picture().width()).isEqualTo(12);
    assertThat(saved.get(0).picture().height()).isEqualTo(10);
  }

  @Test
  void theKeyboardSelectsAndCopies(FxRobot robot) {
    robot.interact(() -> robot.lookup("#grids").query().requestFocus());
    robot.type(KeyCode.HOME, 1).type(KeyCode.RIGHT, 1).type(KeyCode.DOWN, 1);
    assertThat(model.selectedProperty().get()).isEqualTo(new Tile(Side.GENERATED, 4));
    assertThat(robot.lookup("#samples-status").queryLabeled().getText())
        .isEqualTo(
            "Iteration 1,240 · Generated picture 5: D thinks it is real with probability 1.000");
    robot.push(KeyCode.CONTROL, KeyCode.C);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          var image = Clipboard.getSystemClipboard().getImage();
          assertThat(image.getWidth()).isEqualTo(4);
          assertThat(image.getHeight()).isEqualTo(5);
        });
  }

  @Test
  void theMenuOpensByKeyboard(FxRobot robot) {
    robot.interact(() -> robot.lookup("#grids").query().requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#copy-picture").tryQuery()).isPresent();
    assertThat(model.selectedProperty().get()).isEqualTo(new Tile(Side.GENERATED, 0));
  }

  @Test
  void beforeTheFirstGridItSaysWhatWillAppear(FxRobot robot) {
    Label placeholder = robot.lookup(".placeholder").query();
    assertThat(placeholder.isVisible()).isFalse();
    robot.interact(() -> model.prepare(GENERATED, true, 0, false));
    assertThat(placeholder.isVisible()).isTrue();
    assertThat(placeholder.getText()).startsWith("Press Train");
  }
}
