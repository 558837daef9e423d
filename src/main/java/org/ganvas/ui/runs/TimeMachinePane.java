package org.ganvas.ui.runs;

import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ganvas.ui.curves.CurvesView;
import org.ganvas.ui.look.Figures;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.samples.PlainSamples;
import org.kordamp.ikonli.feather.Feather;

/** A run's whole history under one scrubber: samples, verdicts, curves and settings. */
final class TimeMachinePane extends BorderPane {
  private static final int PAGE = 10;

  private final TimeMachineViewModel model;
  private final PlainSamples samples = new PlainSamples();
  private final Slider scrubber = new Slider();
  private final Label where = new Label();
  private final Label changes = new Label();
  private final CheckBox along = new CheckBox("Take along from the recipe panel");
  private final CheckBox beside = new CheckBox("This one trains on beside it");

  /**
   * @param model the run's history
   * @param showTraining brings the run in training to the front
   */
  TimeMachinePane(TimeMachineViewModel model, Runnable showTraining) {
    this.model = model;
    getStyleClass().add("time-machine");
    SplitPane right = new SplitPane(new CurvesView(model.curves()), settings());
    right.setOrientation(Orientation.VERTICAL);
    right.setDividerPositions(0.68);
    SplitPane both = new SplitPane(samples, right);
    both.setDividerPositions(0.52);
    setCenter(both);
    setBottom(new VBox(line(), fork(showTraining)));
    model.probabilityProperty().subscribe(samples::judge);
    model.momentProperty().subscribe(this::show);
    model.goOn().panel().settingsProperty().subscribe(this::showChanges);
  }

  private Node settings() {
    SettingsTable table = new SettingsTable();
    model.momentProperty().subscribe(now -> now.ifPresent(table::show));
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    return scroll;
  }

  private Node line() {
    scrubber.setId("scrubber");
    scrubber.setMin(0);
    scrubber.setBlockIncrement(1);
    scrubber.setMajorTickUnit(1);
    scrubber.setMinorTickCount(0);
    scrubber.setSnapToTicks(true);
    scrubber.setAccessibleText("Moment of the run");
    scrubber.setTooltip(
        HelpTip.of(
            "Moves through the history: arrow keys a moment, Page Up and Page Down ten, Home and End to the ends."));
    scrubber.valueProperty().subscribe(value -> model.go((int) Math.rint(value.doubleValue())));
    scrubber.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.stopProperty().subscribe(stop -> scrubber.setValue(Math.max(0, stop.intValue())));
    model
        .pastProperty()
        .subscribe(
            past -> {
              int stops = past.map(run -> run.stops().size()).orElse(0);
              // A slider without length would put its thumb nowhere.
              scrubber.setMax(Math.max(1, stops - 1));
              setDisable(stops == 0);
            });
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    where.setId("moment");
    where.getStyleClass().add("moment");
    Button back = button("Moment before", Feather.CHEVRON_LEFT, -1);
    Button on = button("Moment after", Feather.CHEVRON_RIGHT, 1);
    HBox line = new HBox(back, scrubber, on, where);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("scrub-line");
    return line;
  }

  private Button button(String text, Feather icon, int stops) {
    Button button = new Button("", new Icon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setAccessibleText(text);
    button.setTooltip(HelpTip.of(text));
    button.setOnAction(event -> model.move(stops));
    return button;
  }

  private Node fork(Runnable showTraining) {
    Button fork = new Button("Go on from here", new Icon(Feather.GIT_BRANCH));
    fork.setId("fork");
    fork.getStyleClass().add(Styles.ACCENT);
    fork.setMinWidth(USE_PREF_SIZE);
    fork.setTooltip(
        HelpTip.of(
            "Trains another run on from this moment; this one stays as it is. What is between two checkpoints is trained again first."));
    fork.setOnAction(
        event -> {
          model.fork(chosenChanges(), beside.isSelected());
          showTraining.run();
        });
    along.setId("fork-along");
    along.setMinWidth(USE_PREF_SIZE);
    along.managedProperty().bind(along.visibleProperty());
    beside.setId("fork-beside");
    beside.setMinWidth(USE_PREF_SIZE);
    beside.setTooltip(
        HelpTip.of("Both train, half of the time each; choose both in the list to compare them."));
    changes.setId("fork-changes");
    changes.setWrapText(true);
    changes.getStyleClass().add("explanation");
    HBox.setHgrow(changes, Priority.ALWAYS);
    HBox line = new HBox(fork, beside, along, changes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("fork-line");
    return line;
  }

  private Map<String, String> chosenChanges() {
    return along.isSelected()
        ? model.momentProperty().get().map(model::changes).map(ForkChanges::texts).orElse(Map.of())
        : Map.of();
  }

  private void show(Optional<Moment> now) {
    samples.show(now.flatMap(Moment::samples).orElse(null));
    where.setText(
        now.map(moment -> "Iteration " + Figures.count(moment.step()) + kept(moment)).orElse(""));
    showChanges();
  }

  private static String kept(Moment moment) {
    return moment
        .samples()
        .map(
            samples ->
                samples.step() == moment.step()
                    ? ""
                    : " · samples of " + Figures.count(samples.step()))
        .orElse(" · no samples were kept");
  }

  private void showChanges() {
    Optional<ForkChanges> now = model.momentProperty().get().map(model::changes);
    boolean any = now.filter(found -> !found.isEmpty()).isPresent();
    along.setVisible(any);
    changes.setText(
        any
            ? now.orElseThrow().describe()
            : "The new run goes on with the settings of that moment; change them in the recipe panel to try others.");
  }

  private void press(KeyEvent key) {
    boolean known = true;
    switch (key.getCode()) {
      case LEFT, DOWN -> model.move(-1);
      case RIGHT, UP -> model.move(1);
      case PAGE_DOWN -> model.move(-PAGE);
      case PAGE_UP -> model.move(PAGE);
      case HOME -> model.go(0);
      case END -> model.go(Integer.MAX_VALUE);
      default -> known = false;
    }
    if (known) {
      key.consume();
    }
  }
}
