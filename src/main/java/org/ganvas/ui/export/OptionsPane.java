package org.ganvas.ui.export;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.ganvas.ui.look.HelpTip;

/** What can be chosen of an export: only the rows that matter are there. */
final class OptionsPane extends GridPane {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("danger");
  private static final Map<ExportOption, String> HINTS =
      Map.of(
          ExportOption.COUNT, "samples or frames",
          ExportOption.SEED, "of the noise",
          ExportOption.SCALE, "times, 1 to 32",
          ExportOption.GAP, "pixels, 0 to 64",
          ExportOption.BACKGROUND, "0 black to 255 white");

  private final ExportViewModel model;
  private final ComboBox<OptionalInt> label = new ComboBox<>();

  /**
   * @param model whose options
   */
  OptionsPane(ExportViewModel model) {
    this.model = model;
    getStyleClass().add("export-options");
    prepareLabel();
    model.options().offeredProperty().subscribe(this::list);
  }

  private void list(Set<ExportOption> offered) {
    getChildren().clear();
    for (ExportOption option : ExportOption.values()) {
      if (offered.contains(option)) {
        addRow(getRowCount(), row(option).toArray(Node[]::new));
      }
    }
  }

  private List<Node> row(ExportOption option) {
    return switch (option) {
      case CLASS -> named("Class", label, "in turn: same noise");
      case MARK ->
          List.of(
              new Label(),
              check("export-mark", "Visible mark", model.options().markProperty()),
              hint("“synthetic” below"));
      case RAW ->
          List.of(
              new Label(),
              check("export-raw", "Raw G", model.options().rawProperty()),
              hint("no average"));
      case COUNT, SEED, SCALE, GAP, BACKGROUND -> number(option);
    };
  }

  private List<Node> number(ExportOption option) {
    String name = option.name().charAt(0) + option.name().substring(1).toLowerCase(Locale.ROOT);
    NumberEntry entry = model.options().number(option);
    TextField field = new TextField(entry.textProperty().get());
    field.setId("export-" + option.name().toLowerCase(Locale.ROOT));
    field.getStyleClass().add("export-number");
    field.textProperty().bindBidirectional(entry.textProperty());
    field
        .textProperty()
        .subscribe(
            text -> {
              field.pseudoClassStateChanged(REFUSED, entry.value().isEmpty());
              model.refresh();
            });
    return named(name, field, HINTS.getOrDefault(option, ""));
  }

  private static List<Node> named(String name, Control control, String hint) {
    Label caption = new Label(name);
    caption.setLabelFor(control);
    caption.setMinWidth(USE_PREF_SIZE);
    control.setAccessibleText(name);
    control.setTooltip(HelpTip.of("%s: %s.".formatted(name, hint)));
    return new ArrayList<>(List.of(caption, control, hint(hint)));
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.getStyleClass().add("setting-hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    return hint;
  }

  private static CheckBox check(String id, String name, BooleanProperty chosen) {
    CheckBox check = new CheckBox(name);
    check.setId(id);
    check.setMinWidth(USE_PREF_SIZE);
    check.selectedProperty().bindBidirectional(chosen);
    return check;
  }

  private void prepareLabel() {
    label.setId("export-class");
    label.getStyleClass().add(Styles.SMALL);
    label.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(OptionalInt chosen) {
            return chosen == null || chosen.isEmpty()
                ? "Each in turn"
                : Integer.toString(chosen.getAsInt());
          }

          @Override
          public OptionalInt fromString(String text) {
            return OptionalInt.empty();
          }
        });
    model
        .options()
        .classesProperty()
        .subscribe(
            classes -> {
              List<OptionalInt> all = new ArrayList<>(List.of(OptionalInt.empty()));
              for (int k = 0; k < classes; k++) {
                all.add(OptionalInt.of(k));
              }
              label.getItems().setAll(all);
              label.setValue(model.options().labelProperty().get());
            });
    label
        .valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.options().labelProperty().set(chosen);
              }
            });
  }
}
