package org.ganvas.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunEdits;
import org.ganvas.ui.SimulatedTraining;
import org.ganvas.ui.TestCatalogue;
import org.ganvas.ui.look.Appearance;
import org.ganvas.ui.look.Theme;
import org.ganvas.ui.run.RunFolders;
import org.ganvas.ui.run.RunViewModel;
import org.ganvas.ui.settings.SettingsViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From the list of runs to a moment of one, and to several compared. */
@ExtendWith(ApplicationExtension.class)
class RunsViewTest {
  private final SimulatedTraining engine = new SimulatedTraining();
  private final List<Path> explored = new ArrayList<>();
  private final List<Path> exported = new ArrayList<>();
  private KeptRunsViewModel model;

  @Start
  void start(Stage stage) throws Exception {
    Path home = Files.createTempDirectory("runs");
    Catalogue catalogue = TestCatalogue.make();
    KeptRunFiles.write(home, "first", catalogue, 40, 10);
    KeptRunFiles.write(home, "second", catalogue, 20, 5);
    SettingsViewModel panel = new SettingsViewModel(catalogue, catalogue.defaults());
    RunFolders folders = new RunFolders(home, InstantSource.system(), ZoneOffset.UTC);
    RunViewModel run =
        new RunViewModel(engine, panel, folders, (head, text, verb, act) -> act.run());
    model =
        new KeptRunsViewModel(
            catalogue,
            folders,
            new RunEdits(Optional.empty()),
            run,
            panel,
            (head, text, verb, act) -> act.run(),
            Runnable::run,
            Runnable::run,
            problem -> {});
    RunsView view =
        new RunsView(model, new RunsCommands(folder -> {}, explored::add, exported::add, () -> {}));
    new Appearance(Theme.LIGHT, 100).dress(view);
    stage.setScene(new Scene(view, 1100, 760));
    stage.show();
    model.list().watch(true);
  }

  @Test
  void theKeyboardMovesThroughTheHistoryAndARunGoesOnFromThere(FxRobot robot) {
    choose(robot, "first");
    tab(robot, 1);
    robot.interact(() -> robot.lookup("#scrubber").query().requestFocus());
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(label(robot, "#moment")).isEqualTo("Iteration 20");

    robot.interact(() -> robot.lookup("#fork").queryButton().fire());
    assertThat(engine.commands()).anyMatch(command -> command.contains("step=20, changes={}"));
  }

  @Test
  void aListThatIsReadAnewLeavesOneWhereOneIs(FxRobot robot) {
    choose(robot, "second");
    tab(robot, 1);
    robot.interact(() -> robot.lookup("#scrubber").query().requestFocus());
    robot.type(KeyCode.HOME);
    WaitForAsyncUtils.waitForFxEvents();
    String before = label(robot, "#moment");

    robot.interact(() -> model.list().refresh());
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(label(robot, "#moment")).isEqualTo(before).isEqualTo("Iteration 5");
    assertThat(list(robot).getSelectionModel().getSelectedItem().folder())
        .endsWithRaw(Path.of("second"));
  }

  @Test
  void severalChosenRunsAreCompared(FxRobot robot) {
    robot.interact(() -> list(robot).getSelectionModel().selectAll());
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(model.comparison().runsProperty().get()).hasSize(2);
    assertThat(tabs(robot).getSelectionModel().getSelectedIndex()).isEqualTo(2);
    assertThat(robot.lookup("#compare-empty").query().isVisible()).isFalse();
  }

  @Test
  void aRunIsExploredTakenAwayFromAndGoneOnWith(FxRobot robot) {
    choose(robot, "second");
    robot.interact(() -> robot.lookup("#run-export").queryButton().fire());
    robot.interact(() -> robot.lookup("#run-explore").queryButton().fire());
    robot.interact(() -> robot.lookup("#run-continue").queryButton().fire());

    for (List<Path> asked : List.of(explored, exported)) {
      assertThat(asked)
          .singleElement()
          .satisfies(run -> assertThat(run).endsWithRaw(Path.of("second")));
    }
    assertThat(engine.commands()).anyMatch(command -> command.startsWith("reopen Resume"));
  }

  @Test
  void noButtonIsCut(FxRobot robot) {
    choose(robot, "first");
    for (int tab = 0; tab < 2; tab++) {
      tab(robot, tab);
      List<Labeled> cut =
          robot.lookup(RunsViewTest::isCut).queryAllAs(Labeled.class).stream().toList();
      assertThat(cut).isEmpty();
    }
  }

  private void choose(FxRobot robot, String name) {
    robot.interact(
        () -> {
          list(robot).getSelectionModel().clearSelection();
          model.list().shown().stream()
              .filter(run -> run.folder().endsWith(name))
              .forEach(list(robot).getSelectionModel()::select);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void tab(FxRobot robot, int index) {
    robot.interact(() -> tabs(robot).getSelectionModel().select(index));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static TabPane tabs(FxRobot robot) {
    return robot.lookup("#runs-tabs").queryAs(TabPane.class);
  }

  @SuppressWarnings("unchecked") // the list's type is known here
  private static ListView<ShelvedRun> list(FxRobot robot) {
    return (ListView<ShelvedRun>) robot.lookup("#runs").queryAs(ListView.class);
  }

  private static String label(FxRobot robot, String selector) {
    return robot.lookup(selector).queryAs(Label.class).getText();
  }

  private static boolean isCut(Node node) {
    if (!(node instanceof Labeled labeled)
        || labeled instanceof Label
        || labeled.getText() == null
        || labeled.getText().isEmpty()
        || !isSeen(node)) {
      return false;
    }
    return labeled.getLayoutBounds().getWidth() + 1 < labeled.prefWidth(-1);
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
