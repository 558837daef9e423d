package org.ganvas.ui.run;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.ganvas.event.Phase;
import org.ganvas.training.TrainingService.StepKind;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.look.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/** The buttons that command the engine; Train is the large one. */
public final class RunBar extends HBox {
  private final RunViewModel model;

  /**
   * @param model what the buttons do
   */
  public RunBar(RunViewModel model) {
    this.model = model;
    getStyleClass().add("run-bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(trainButton(), stepButton(), stopButton(), resetButton());
  }

  private Button trainButton() {
    Icon icon = new Icon(Feather.PLAY);
    Button train = new Button("", icon);
    train.setId("train");
    train.getStyleClass().addAll(Styles.ACCENT, "train-button");
    Tooltip tip = HelpTip.of("");
    train.setTooltip(tip);
    train.setOnAction(event -> model.trainOrPause());
    model
        .actionProperty()
        .subscribe(
            action -> {
              train.setText(action.text());
              train.setDisable(!action.enabled());
              train.setAccessibleText(action.text().replace("_", ""));
              train.setAccessibleHelp(action.explanation());
              tip.setText(action.explanation() + " (Space or " + Shortcut.TRAIN.display() + ")");
            });
    model
        .phaseProperty()
        .subscribe(
            phase ->
                icon.show(
                    switch (phase) {
                      case IDLE, FINISHED, FAILED, PAUSED -> Feather.PLAY;
                      case RUNNING, PAUSING -> Feather.PAUSE;
                      case PREPARING -> Feather.LOADER;
                      case STOPPING -> Feather.SQUARE;
                    }));
    return train;
  }

  private SplitMenuButton stepButton() {
    SplitMenuButton step =
        new SplitMenuButton(
            stepItem("_Both networks, one iteration", StepKind.BOTH),
            stepItem("_Generator only", StepKind.GENERATOR),
            stepItem("_Discriminator only", StepKind.DISCRIMINATOR));
    step.setId("step");
    step.setText("_Step");
    step.setMnemonicParsing(true);
    step.setGraphic(new Icon(Feather.SKIP_FORWARD));
    step.setAccessibleText("Step");
    step.setAccessibleHelp("Does one iteration and pauses; the menu has each network by itself.");
    step.setTooltip(
        HelpTip.of(
            "Does one iteration and pauses (%s). The menu updates one network only: the generator (%s) or the discriminator (%s)."
                .formatted(
                    Shortcut.STEP_BOTH.display(),
                    Shortcut.STEP_GENERATOR.display(),
                    Shortcut.STEP_DISCRIMINATOR.display())));
    step.setOnAction(event -> model.step(StepKind.BOTH));
    step.disableProperty().bind(model.canStepProperty().not());
    return step;
  }

  private MenuItem stepItem(String text, StepKind kind) {
    MenuItem item = new MenuItem(text);
    item.setId("step-" + kind.name().toLowerCase(Locale.ROOT));
    item.setOnAction(event -> model.step(kind));
    return item;
  }

  private Button stopButton() {
    Button stop = new Button("", new Icon(Feather.SQUARE));
    stop.setId("stop");
    stop.getStyleClass().add(Styles.BUTTON_ICON);
    stop.setAccessibleText("Stop");
    stop.setAccessibleHelp("Ends the run here and saves it.");
    stop.setTooltip(
        HelpTip.of("Ends the run here and saves it (" + Shortcut.STOP.display() + ")."));
    stop.setOnAction(event -> model.stop());
    stop.disableProperty().bind(model.canStopProperty().not());
    return stop;
  }

  private Button resetButton() {
    Button reset = new Button("R_eset", new Icon(Feather.ROTATE_CCW));
    reset.setId("reset");
    reset.setAccessibleText("Reset");
    reset.setTooltip(HelpTip.of(""));
    model.phaseProperty().subscribe(phase -> reset.getTooltip().setText(resetExplanation(phase)));
    reset.accessibleHelpProperty().bind(reset.getTooltip().textProperty());
    reset.setOnAction(event -> model.reset());
    reset.disableProperty().bind(model.canResetProperty().not());
    return reset;
  }

  private static String resetExplanation(Phase phase) {
    String action =
        phase.hasOpenRun()
            ? "Begins again from the first iteration"
            : "Makes a new run ready at its first iteration";
    return "%s, with the settings as they now stand (%s)."
        .formatted(action, Shortcut.RESET.display());
  }
}
