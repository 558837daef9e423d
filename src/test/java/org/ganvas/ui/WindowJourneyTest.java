package org.ganvas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.event.Phase;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Choice;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.ui.state.UserFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does in the window, from the click to the engine and back. */
class WindowJourneyTest {
  private static final int PATIENCE_SECONDS = 20;

  @TempDir Path home;

  private final FxRobot robot = new FxRobot();
  private final SimulatedTraining engine = new SimulatedTraining();
  private final Catalogue catalogue =
      TestCatalogue.make().with(TestCatalogue.loss("my-loss", "My loss"));
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    openWindow();
  }

  @AfterEach
  void close() throws Exception {
    engine.letClose();
    FxToolkit.setupFixture(() -> stage.hide());
    FxToolkit.cleanupStages();
  }

  @Test
  void theEngineWarmsUpWhileTheWindowOpens() {
    assertThat(engine.commands()).contains("warm up");
    assertThat(stage.getTitle()).isEqualTo("Ganvas");
    assertThat(stage.getIcons()).isNotEmpty();
  }

  @Test
  void clickTrainAndTheRunGoesOn() throws Exception {
    robot.clickOn("#train");

    until(() -> text("#train").equals("_Pause"));
    engine.iterate();
    until(() -> label("#position").equals("step 1 · epoch 0.0"));

    robot.clickOn("#train");
    until(() -> text("#train").equals("_Resume"));
    assertThat(engine.phase()).isEqualTo(Phase.PAUSED);
  }

  @Test
  void theKeyboardTrainsStepsAndPauses() throws Exception {
    robot.type(KeyCode.SPACE);
    until(() -> engine.phase() == Phase.RUNNING);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> engine.phase() == Phase.PAUSED);
    robot.push(KeyCode.CONTROL, KeyCode.G);
    until(() -> engine.commands().contains("step GENERATOR"));
  }

  @Test
  void aLearningRateTypedWhileRunningReachesTheEngine() throws Exception {
    robot.clickOn("#train");
    until(() -> text("#train").equals("_Pause"));

    type("#edit-lr-g", "0,0005");

    until(
        () ->
            engine
                .live()
                .map(live -> TrainingSettings.GENERATOR_LEARNING_RATE.in(live) == 5e-4)
                .orElse(false));
    assertThat(robot.lookup("#edit-lr-g").queryAs(TextField.class).getText()).isEqualTo("5e-4");
  }

  @Test
  void anInvalidNumberIsMarkedAndResetIsOfferedOnlyForChanges() throws Exception {
    Button reset = robot.lookup("#reset-lr-g").queryButton();
    assertThat(reset.isDisabled()).isTrue();

    type("#edit-lr-g", "fast");
    Node field = robot.lookup("#edit-lr-g").query();
    assertThat(field.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
    assertThat(robot.lookup(".setting-error").queryAllAs(Label.class))
        .filteredOn(Node::isVisible)
        .singleElement()
        .satisfies(label -> assertThat(label.getText()).contains("must be a number"));
    assertThat(reset.isDisabled()).isTrue();

    type("#edit-lr-g", "0.001");
    assertThat(reset.isDisabled()).isFalse();
    robot.interact(reset::fire);

    assertThat(robot.lookup("#edit-lr-g").queryAs(TextField.class).getText()).isEqualTo("2e-4");
    assertThat(reset.isDisabled()).isTrue();
  }

  @Test
  void whatDoesNotApplyIsGreyedAndSaysWhy() {
    Node row = robot.lookup("#setting-momentum").query();

    assertThat(robot.lookup("#edit-momentum").query().isDisabled()).isTrue();
    assertThat(row.isDisabled()).isFalse();
    assertThat(row.isFocusTraversable()).isTrue();
    assertThat(row.getAccessibleText()).isEqualTo("SGD momentum: Neither optimiser is sgd.");
  }

  @Test
  void anotherRecipeAsksBeforeItDiscardsTheRun() throws Exception {
    robot.clickOn("#train");
    until(() -> text("#train").equals("_Pause"));
    ComboBox<Choice> recipe = robot.lookup("#choose-recipe").queryComboBox();

    robot.interact(() -> recipe.getSelectionModel().select(1));
    until(() -> robot.lookup("#keep").tryQuery().isPresent());
    robot.clickOn("#keep");
    until(() -> recipe.getValue().name().equals("light"));
    assertThat(engine.phase()).isEqualTo(Phase.RUNNING);

    robot.interact(() -> recipe.getSelectionModel().select(1));
    until(() -> robot.lookup("#discard").tryQuery().isPresent());
    robot.clickOn("#discard");

    until(() -> engine.phase() == Phase.FINISHED);
    until(() -> recipe.getValue().name().equals("wgan"));
    until(() -> text("#train").equals("_Train"));
  }

  @Test
  void aChangeThatNeedsANewRunOffersOne() throws Exception {
    robot.clickOn("#step");
    until(() -> label("#position").startsWith("step 1"));
    Node offer = robot.lookup("#new-run").query().getParent();
    assertThat(offer.isVisible()).isFalse();

    type("#edit-batch", "64");

    until(offer::isVisible);
    robot.clickOn("#new-run");
    until(() -> robot.lookup("#discard").tryQuery().isPresent());
    robot.clickOn("#discard");
    until(() -> engine.prepared().orElseThrow().get(TrainingSettings.BATCH) == 64);
    until(() -> !offer.isVisible());
  }

  @Test
  void anEngineFailureAppearsAsANoticeUntilItIsDismissed() throws Exception {
    engine.tell(new Notice(Severity.ERROR, "Loss D became NaN.", "Lower the learning rates."));

    until(() -> robot.lookup("#notices .notice.error").tryQuery().isPresent());
    assertThat(robot.lookup("#notices .notice-advice").queryAs(Label.class).getText())
        .isEqualTo("Lower the learning rates.");

    robot.clickOn(".notice-dismiss");
    until(() -> robot.lookup("#notices .notice").tryQuery().isEmpty());
    assertThat(robot.lookup("#notice-history").queryButton().getText())
        .isEqualTo("Loss D became NaN.");
  }

  @Test
  void aLossOfOnesOwnIsInTheChooser() {
    ComboBox<Choice> loss = robot.lookup("#choose-loss").queryComboBox();

    assertThat(loss.getItems()).extracting(Choice::title).contains("My loss");
  }

  @Test
  void everyControlHasANameForScreenReadersAndCanBeReached() {
    assertThat(
            robot
                .lookup(
                    node ->
                        node instanceof Button
                            || node instanceof ComboBox
                            || node instanceof TextInputControl)
                .queryAllAs(Control.class))
        .filteredOn(control -> control.getScene() == stage.getScene() && control.getId() != null)
        .isNotEmpty()
        .allSatisfy(
            control -> {
              assertThat(name(control)).as(control.getId()).isNotBlank();
              assertThat(control.isFocusTraversable()).as(control.getId()).isTrue();
            });
  }

  @Test
  void closingNeverKeepsTheWindowWaiting() throws Exception {
    robot.clickOn("#train");
    until(() -> text("#train").equals("_Pause"));
    engine.makeCloseLong();

    Platform.runLater(
        () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));

    until(() -> robot.lookup("#closing").tryQuery().isPresent());
    assertThat(stage.isShowing()).isTrue();
    engine.letClose();
    until(() -> !stage.isShowing());
    assertThat(engine.closed()).isTrue();
  }

  @Test
  void theWindowIsAsItWasLeft() throws Exception {
    type("#edit-lr-g", "0.001");
    robot.push(KeyCode.CONTROL, KeyCode.T);
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    robot.push(KeyCode.CONTROL, KeyCode.Q);
    until(() -> !stage.isShowing());

    openWindow();

    assertThat(robot.lookup("#edit-lr-g").queryAs(TextField.class).getText()).isEqualTo("0.001");
    assertThat(stage.getScene().getRoot().getStyleClass()).contains("ganvas-dark");
    assertThat(stage.getScene().getRoot().getStyle()).contains("1.1em");
    assertThat(robot.lookup("#tabs").queryAs(TabPane.class).getSelectionModel().getSelectedIndex())
        .isEqualTo(1);
  }

  @Test
  void aCorruptStateDoesNotPreventTheStart() throws Exception {
    robot.interact(stage::hide);
    Path config = Files.createDirectories(home.resolve("config"));
    Files.writeString(config.resolve("window.json"), "{ not json");

    openWindow();

    assertThat(stage.isShowing()).isTrue();
    assertThat(text("#train")).isEqualTo("_Train");
  }

  private void openWindow() throws TimeoutException, IOException {
    Surroundings surroundings =
        new Surroundings(
            new UserFolders(home.resolve("config"), home.resolve("data")),
            (file, picture) -> {},
            folder -> {});
    FxToolkit.setupFixture(
        () -> {
          stage = new Stage();
          new GanvasWindow(stage, catalogue, engine, surroundings).show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void type(String field, String text) {
    robot.interact(
        () -> {
          TextField target = robot.lookup(field).queryAs(TextField.class);
          target.requestFocus();
          target.setText(text);
        });
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String text(String button) {
    return robot.lookup(button).queryButton().getText();
  }

  private String label(String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static String name(Control control) {
    if (control.getAccessibleText() != null) {
      return control.getAccessibleText();
    }
    return control instanceof Button button ? button.getText() : "";
  }

  private static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }
}
