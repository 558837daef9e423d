package org.ganvas.ui.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.nn.Layer;
import org.ganvas.nn.LayerParameters;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.ParameterSpec;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.nn.ShapeMismatch;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.tensor.Tensor;
import org.ganvas.ui.networks.NetworksViewModel.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NetworksViewTest {
  private static final NetworkPlan GENERATOR =
      new NetworkPlan(
          "generator",
          Shape.of(100),
          List.of(
              new FakeLayer("Dense", Shape.of(6272), 300_000),
              new FakeLayer("Reshape", Shape.of(128, 7, 7), 0),
              new FakeLayer("Convolution", Shape.of(1, 28, 28), 100_000)));
  private static final NetworkPlan CRITIC =
      new NetworkPlan(
          "discriminator",
          Shape.of(1, 28, 28),
          List.of(new FakeLayer("Flatten and dense", Shape.of(1), 785)));

  private final NetworksViewModel model = new NetworksViewModel();
  private Stage stage;

  private record FakeLayer(String describe, Shape output, long count) implements Layer {
    @Override
    public Shape outputShape(Shape input) {
      return output;
    }

    @Override
    public List<ParameterSpec> parameters(Shape input) {
      return count == 0 ? List.of() : List.of(new ParameterSpec("weight", null, true, count));
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      return input;
    }
  }

  private static final class FakeLoss implements AdversarialLoss {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public String title() {
      return "Fake";
    }

    @Override
    public String explanation() {
      return "";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public Output output() {
      return Output.SCORE;
    }

    @Override
    public List<Level> levels() {
      return List.of();
    }

    @Override
    public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
      return realScores;
    }

    @Override
    public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
      return fakeScores;
    }
  }

  /** Makes pictures of 28×28 and refuses all others. */
  private static final class FakeRecipe implements Recipe {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public String title() {
      return "Fake";
    }

    @Override
    public String explanation() {
      return "";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public Map<String, Object> defaults() {
      return Map.of();
    }

    @Override
    public List<Layer> generator(Settings settings, Shape picture) {
      if (picture.size(1) != 28) {
        throw new ShapeMismatch("it makes 28×28 only");
      }
      return GENERATOR.layers();
    }

    @Override
    public List<Layer> discriminator(Settings settings, Shape picture) {
      return CRITIC.layers();
    }
  }

  @Start
  void start(Stage window) {
    stage = window;
    NetworksView view = new NetworksView(model);
    view.setStyle(
        "-ganvas-generator: #800080; -ganvas-discriminator: #0000ff; -color-fg-muted: #777777;"
            + "-color-border-muted: #eeeeee; -color-bg-default: #ffffff;"
            + "-color-bg-subtle: #ffffff; -color-danger-fg: #ff0000;"
            + "-color-border-default: #dddddd; -color-accent-emphasis: #123456;");
    window.setScene(new Scene(view, 1_000, 500));
    window.show();
  }

  private void showFakes(FxRobot robot) {
    robot.interact(() -> model.show(GENERATOR, CRITIC, new FakeLoss()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void listsEachLayerWithShapeAndParameters(FxRobot robot) {
    showFakes(robot);
    for (String text : List.of("Dense", "128×7×7", "300,000", "400,000", "785")) {
      assertThat(robot.lookup(text).tryQuery()).as(text).isPresent();
    }
    assertThat(robot.lookup(".network-note").queryAs(Label.class).getText())
        .isEqualTo("Last activation under the Fake loss: linear");
  }

  @Test
  void aLayersBarIsItsShareOfTheParameters() {
    NetworkTable table = NetworkTable.of("Generator", "z", GENERATOR, "");
    assertThat(table.rows())
        .extracting(NetworkTable.Row::share)
        .containsExactly(0.0, 0.75, 0.0, 0.25);
    assertThat(table.parameters()).isEqualTo(400_000);
  }

  @Test
  void tablesStandSideBySideOrBelowOneAnother(FxRobot robot) {
    showFakes(robot);
    Bounds wideGenerator = bounds(robot, ".network-table.generator");
    Bounds wideDiscriminator = bounds(robot, ".network-table.discriminator");
    assertThat(wideDiscriminator.getMinX()).isGreaterThan(wideGenerator.getMaxX());

    robot.interact(() -> stage.setWidth(400));
    WaitForAsyncUtils.waitForFxEvents();
    Bounds generator = bounds(robot, ".network-table.generator");
    Bounds discriminator = bounds(robot, ".network-table.discriminator");
    assertThat(discriminator.getMinY()).isGreaterThan(generator.getMaxY());
    assertThat(discriminator.getMinX()).isEqualTo(generator.getMinX());
  }

  @Test
  void aTableIsCopiedAsText(FxRobot robot) {
    showFakes(robot);
    robot.interact(() -> robot.lookup(".network-table.discriminator").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.C);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo(
                    """
                    Discriminator
                    Layer\tOutput\tParameters
                    x, a picture\t1×28×28\t0
                    Flatten and dense\t1\t785
                    Total\t\t785
                    Last activation under the Fake loss: linear
                    """));
  }

  @Test
  void whatCannotBePlannedIsSaidInASentence(FxRobot robot) {
    Catalogue catalogue =
        new Catalogue(List.of(new FakeRecipe()), List.of(new FakeLoss()), List.of(), List.of());
    robot.interact(() -> model.show(catalogue, catalogue.defaults(), Shape.of(1, 32, 32), 0));
    Label problem = robot.lookup(".problem").query();
    assertThat(problem.getText()).contains("does not go with 1×32×32 pictures");

    robot.interact(() -> model.show(catalogue, catalogue.defaults(), Shape.of(1, 28, 28), 0));
    assertThat(model.contentProperty().get()).isInstanceOf(Content.Tables.class);
    assertThat(robot.lookup(".problem").tryQuery()).isEmpty();
  }

  private static Bounds bounds(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getBoundsInLocal());
  }
}
