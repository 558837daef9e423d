package org.ganvas.ui;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.ganvas.event.Phase;
import org.ganvas.training.TrainingService.StepKind;
import org.ganvas.ui.curves.CurvesView;
import org.ganvas.ui.latent.LatentView;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.look.Shortcut;
import org.ganvas.ui.networks.NetworksView;
import org.ganvas.ui.notices.NoticeHistoryButton;
import org.ganvas.ui.notices.NoticeStack;
import org.ganvas.ui.run.RunBar;
import org.ganvas.ui.run.RunStatusView;
import org.ganvas.ui.samples.SamplesView;
import org.ganvas.ui.samples.ScatterView;
import org.ganvas.ui.settings.ChooserView;
import org.ganvas.ui.settings.SettingsPanel;
import org.ganvas.ui.status.StatusBar;
import org.kordamp.ikonli.feather.Feather;

/** The window's content: where each panel stands, and what the keyboard does. */
final class MainView extends StackPane {
  /** The name of the tab that explores a run. */
  static final String LATENT = "Latent";

  private static final List<Double> USUAL_DIVIDERS = List.of(0.22, 0.66);

  private final MainViewModel model;
  private final WindowCommands commands;
  private final SettingsPanel settingsPanel;
  private final SplitPane panels;
  private final TabPane tabs;
  private final NoticeHistoryButton noticeHistory;
  private final ChooserView dataset;

  /**
   * @param model the window's state
   * @param commands what concerns the window itself
   */
  MainView(MainViewModel model, Surroundings surroundings, WindowCommands commands) {
    this.model = model;
    this.commands = commands;
    getStyleClass().add("main-view");
    settingsPanel = new SettingsPanel(model.settings(), choosersInTopBar(), model.run()::reset);
    Tab latent = tab(LATENT, Feather.COMPASS, () -> new LatentView(model.latent(), this::openRun));
    tabs =
        new TabPane(
            tab("Samples", Feather.GRID, this::samples),
            latent,
            tab("Networks", Feather.LAYERS, () -> new NetworksView(model.networks())));
    tabs.setId("tabs");
    latent.selectedProperty().subscribe(seen -> model.latent().runs().watch(seen));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    CurvesView curves = new CurvesView(model.curves());
    panels = new SplitPane(settingsPanel, new StackPane(tabs, noticesOver()), curves);
    panels.setId("panels");
    SplitPane.setResizableWithParent(settingsPanel, false);
    noticeHistory = new NoticeHistoryButton(model.notices());
    dataset = new ChooserView(model.dataset());

    BorderPane content = new BorderPane(panels);
    content.setTop(new VBox(topBar(), progress()));
    content.setBottom(new StatusBar(model.status(), noticeHistory, surroundings.showFolder()));
    getChildren().add(content);
    RecipeDrop.onto(this, model.recipes()::load);
  }

  /** Listens to the keys pressed in a scene. */
  void listenTo(Scene scene) {
    Map<Shortcut, Runnable> actions = actions();
    actions.forEach(
        (shortcut, action) ->
            shortcut.keys().forEach(keys -> scene.getAccelerators().put(keys, action)));
    // Both mean something else in a control that takes them, and then do not get here.
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.SPACE) {
            model.run().trainOrPause();
            key.consume();
          } else if (Shortcut.DISMISS.keys().get(0).match(key)) {
            model.notices().dismissNewest();
            key.consume();
          }
        });
  }

  /** Lays a message over everything that says the window is about to close. */
  void showClosing() {
    Label message = new Label("Closing… the present iteration is finished and the run saved.");
    message.setId("closing");
    VBox box = new VBox(new ProgressIndicator(), message);
    box.getStyleClass().add("closing");
    box.setAlignment(Pos.CENTER);
    getChildren().get(0).setDisable(true);
    getChildren().add(box);
  }

  /** Where the panels are divided, each from 0 to 1. */
  List<Double> dividers() {
    return panels.getDividers().stream().map(SplitPane.Divider::getPosition).toList();
  }

  /** Divides the panels; as usual where the positions make no sense. */
  void divide(List<Double> positions) {
    boolean sensible =
        positions.size() == USUAL_DIVIDERS.size()
            && positions.stream().allMatch(position -> position >= 0 && position <= 1)
            && positions.equals(positions.stream().sorted().toList());
    List<Double> used = sensible ? positions : USUAL_DIVIDERS;
    panels.setDividerPositions(used.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Name of the tab in front. */
  String tab() {
    return tabs.getSelectionModel().getSelectedItem().getText();
  }

  /** Brings a tab to the front, if there is one of that name. */
  void selectTab(String name) {
    tabs.getTabs().stream()
        .filter(tab -> tab.getText().equals(name))
        .findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
  }

  /** The recipe panel. */
  SettingsPanel settingsPanel() {
    return settingsPanel;
  }

  private Map<Shortcut, Runnable> actions() {
    Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
    actions.putAll(menuActions());
    actions.put(Shortcut.TRAIN, model.run()::trainOrPause);
    actions.put(Shortcut.STEP_BOTH, () -> model.run().step(StepKind.BOTH));
    actions.put(Shortcut.STEP_GENERATOR, () -> model.run().step(StepKind.GENERATOR));
    actions.put(Shortcut.STEP_DISCRIMINATOR, () -> model.run().step(StepKind.DISCRIMINATOR));
    actions.put(Shortcut.STOP, model.run()::stop);
    actions.put(Shortcut.RESET, model.run()::reset);
    actions.put(Shortcut.OPEN_DATASET, dataset::openFile);
    actions.put(Shortcut.SAMPLES, () -> tabs.getSelectionModel().select(0));
    actions.put(Shortcut.LATENT, () -> tabs.getSelectionModel().select(1));
    actions.put(Shortcut.NETWORKS, () -> tabs.getSelectionModel().select(2));
    actions.put(Shortcut.UNDO, () -> inLatent(model.latent().walk()::undo));
    actions.put(Shortcut.REDO, () -> inLatent(model.latent().walk()::redo));
    actions.put(Shortcut.NOTICES, noticeHistory::toggle);
    return actions;
  }

  /** What the menu has, in its order. */
  private Map<Shortcut, Runnable> menuActions() {
    Map<Shortcut, Runnable> actions = new LinkedHashMap<>();
    actions.put(Shortcut.OPEN_RUN, this::openRun);
    actions.put(Shortcut.KEEP_MOMENT, model.run()::keepMoment);
    RecipeDialogs recipes = new RecipeDialogs(model.recipes(), this);
    actions.put(Shortcut.LOAD_RECIPE, recipes::load);
    actions.put(Shortcut.SAVE_RECIPE, recipes::save);
    actions.putAll(commands.actions());
    return actions;
  }

  /** What is not seen is not undone. */
  private void inLatent(Runnable action) {
    if (tabs.getSelectionModel().getSelectedIndex() == 1) {
      action.run();
    }
  }

  /** Lets the user choose a run's folder, and explores it. */
  private void openRun() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Open run");
    if (Files.isDirectory(model.runsFolder())) {
      chooser.setInitialDirectory(model.runsFolder().toFile());
    }
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      explore(folder.toPath());
    }
  }

  /** Explores a run in the Latent tab. */
  void explore(Path run) {
    model.latent().runs().open(run);
    tabs.getSelectionModel().select(1);
  }

  private Set<String> choosersInTopBar() {
    return Set.of(model.dataset(), model.recipe(), model.loss()).stream()
        .map(chooser -> chooser.setting().name())
        .collect(Collectors.toSet());
  }

  /** Pictures or points, whichever the present run makes. */
  private Node samples() {
    SamplesView pictures = new SamplesView(model.samples());
    ScatterView points = new ScatterView(model.scatter());
    points.visibleProperty().bind(model.scatter().shownProperty());
    pictures.visibleProperty().bind(points.visibleProperty().not());
    return new StackPane(pictures, points);
  }

  private Node topBar() {
    HBox choosers =
        new HBox(dataset, new ChooserView(model.recipe()), new ChooserView(model.loss()));
    choosers.getStyleClass().add("choosers");
    HBox commandsAndStatus = new HBox(new RunBar(model.run()), new RunStatusView(model.run()));
    commandsAndStatus.getStyleClass().add("run-controls");
    commandsAndStatus.setAlignment(Pos.CENTER_LEFT);
    FlowPane flow = new FlowPane(choosers, commandsAndStatus);
    flow.getStyleClass().add("top-flow");
    flow.setRowValignment(VPos.BOTTOM);
    BorderPane bar = new BorderPane(flow);
    bar.setRight(new MainMenu(menuActions()).button());
    bar.getStyleClass().add("top-bar");
    flow.prefWrapLengthProperty().bind(bar.widthProperty());
    return bar;
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setId("progress");
    bar.getStyleClass().addAll(Styles.SMALL, "run-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Share of the run that is done");
    bar.progressProperty()
        .bind(
            Bindings.when(model.run().phaseProperty().isEqualTo(Phase.PREPARING))
                .then(ProgressIndicator.INDETERMINATE_PROGRESS)
                .otherwise(model.run().progressProperty()));
    return bar;
  }

  private Node noticesOver() {
    NoticeStack stack = new NoticeStack(model.notices());
    StackPane.setAlignment(stack, Pos.TOP_CENTER);
    return stack;
  }

  /** What is in a tab is made when it is first seen. */
  private static Tab tab(String name, Feather icon, Supplier<Node> content) {
    Tab tab = new Tab(name);
    tab.setGraphic(new Icon(icon));
    tab.selectedProperty()
        .subscribe(
            seen -> {
              if (seen && tab.getContent() == null) {
                tab.setContent(content.get());
              }
            });
    return tab;
  }
}
