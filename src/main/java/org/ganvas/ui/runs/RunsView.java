package org.ganvas.ui.runs;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.ganvas.ui.look.Icon;
import org.kordamp.ikonli.feather.Feather;

/** All runs: their list, and beside it one of them, its history, or some compared. */
public final class RunsView extends StackPane {
  private final KeptRunsViewModel model;
  private final RunPane run;
  private final TabPane tabs;

  /**
   * @param model what to show
   * @param commands what it asks of others
   */
  public RunsView(KeptRunsViewModel model, RunsCommands commands) {
    this.model = model;
    getStyleClass().add("runs-view");
    getStylesheets()
        .add(Objects.requireNonNull(RunsView.class.getResource("runs.css")).toExternalForm());
    run = new RunPane(model, commands);
    tabs =
        new TabPane(
            tab("Run", Feather.FILE_TEXT, run),
            tab(
                "Time machine",
                Feather.CLOCK,
                new TimeMachinePane(model.machine(), commands.showTraining())),
            tab("Compare", Feather.COLUMNS, new ComparePane(model.comparison())));
    tabs.setId("runs-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    Label several = new Label("Choose a run in the list.");
    several.getStyleClass().add("placeholder");
    several.visibleProperty().bind(tabs.visibleProperty().not());
    StackPane right = new StackPane(several, tabs);
    tabs.setVisible(false);
    SplitPane both = new SplitPane(new RunListPane(model.list(), this::chosen), right);
    both.setDividerPositions(0.32);
    getChildren().add(both);
  }

  private void chosen(List<ShelvedRun> runs, boolean others) {
    tabs.setVisible(!runs.isEmpty());
    if (runs.size() == 1) {
      run.show(runs.get(0));
    }
    boolean one = runs.size() == 1;
    tabs.getTabs().get(0).setDisable(!one);
    tabs.getTabs().get(1).setDisable(!one);
    if (others) {
      model.choose(runs);
      int tab = tabs.getSelectionModel().getSelectedIndex();
      if (runs.size() > 1 && tab < 2) {
        tabs.getSelectionModel().select(2);
      } else if (one && tab == 2) {
        tabs.getSelectionModel().select(0);
      }
    }
  }

  private static Tab tab(String name, Feather icon, Node content) {
    Tab tab = new Tab(name, content);
    tab.setGraphic(new Icon(icon));
    return tab;
  }
}
