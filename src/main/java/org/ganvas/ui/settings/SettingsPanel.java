package org.ganvas.ui.settings;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.kordamp.ikonli.feather.Feather;

/** The recipe panel: every setting that has no place in the top bar, in sections that collapse. */
public final class SettingsPanel extends BorderPane {
  /** Sections that nearly fill a window of the usual size. */
  private static final int SEEN_FIRST = 3;

  private final Map<Group, TitledPane> sections = new EnumMap<>(Group.class);
  private final Queue<Runnable> unfilled = new ArrayDeque<>();

  /**
   * @param settings what is edited
   * @param elsewhere names of the settings that have their control elsewhere
   * @param newRun begins a run with the settings as they stand
   */
  public SettingsPanel(SettingsViewModel settings, Set<String> elsewhere, Runnable newRun) {
    getStyleClass().add("settings-panel");
    VBox content = new VBox();
    content.getStyleClass().add("settings-sections");
    rows(settings, elsewhere)
        .forEach(
            (group, rows) -> {
              VBox box = new VBox();
              box.getStyleClass().add("settings-rows");
              TitledPane section = section(group, box);
              sections.put(group, section);
              content.getChildren().add(section);
              unfilled.add(() -> rows.forEach(row -> box.getChildren().add(row.get())));
            });
    for (int i = 0; i < SEEN_FIRST; i++) {
      fillNext();
    }
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("settings-scroll");
    setTop(header(settings));
    setCenter(scroll);
    setBottom(newRunOffer(settings, newRun));
  }

  /** Titles of the closed sections. */
  public Set<String> collapsed() {
    return sections.values().stream()
        .filter(section -> !section.isExpanded())
        .map(TitledPane::getText)
        .collect(Collectors.toSet());
  }

  /** Closes the sections with these titles and opens the others. */
  public void collapse(Set<String> titles) {
    for (TitledPane section : sections.values()) {
      section.setExpanded(!titles.contains(section.getText()));
    }
  }

  /**
   * Makes the rows of another section. To style all at once would take most of the time until the
   * window is seen, so the first sections are made with the panel and the others when it is.
   *
   * @return whether there was one without its rows
   */
  public boolean fillNext() {
    Optional<Runnable> next = Optional.ofNullable(unfilled.poll());
    next.ifPresent(Runnable::run);
    return next.isPresent();
  }

  private static Map<Group, List<Supplier<Node>>> rows(
      SettingsViewModel settings, Set<String> elsewhere) {
    Map<Group, List<Supplier<Node>>> rows = new EnumMap<>(Group.class);
    for (SettingViewModel<?> model : settings.all()) {
      Group group = model.info().group();
      if (group != Group.STABILISERS && !elsewhere.contains(model.setting().name())) {
        rows.computeIfAbsent(group, first -> new ArrayList<>()).add(() -> new SettingRow(model));
      }
    }
    // A row a method instead of a row a setting.
    rows.put(
        Group.STABILISERS,
        settings.methods().stream()
            .map(method -> (Supplier<Node>) () -> new MethodRow(method))
            .toList());
    return rows;
  }

  private static TitledPane section(Group group, VBox rows) {
    TitledPane section = new TitledPane(group.title(), rows);
    section.setAnimated(false);
    section.getStyleClass().addAll(Styles.DENSE, "settings-section");
    return section;
  }

  private static HBox header(SettingsViewModel settings) {
    Label title = new Label("Recipe");
    title.getStyleClass().add("panel-title");
    Button reset = new Button("Reset all");
    reset.setId("reset-all");
    reset.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    reset.setTooltip(HelpTip.of("Sets everything but the dataset back to the recipe's values."));
    reset.disableProperty().bind(settings.changedProperty().not());
    reset.setOnAction(event -> settings.resetAll());
    HBox header = new HBox(title, new Spacer(), reset);
    header.getStyleClass().add("panel-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  /** At the foot, where it moves nothing when it comes: some changes wait for a new run. */
  private static HBox newRunOffer(SettingsViewModel settings, Runnable newRun) {
    Button begin = new Button("_New run", new Icon(Feather.REFRESH_CW));
    begin.setId("new-run");
    begin.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.ACCENT);
    begin.setMinWidth(USE_PREF_SIZE);
    begin.setTooltip(HelpTip.of("Begins a new run with the settings as they now stand."));
    begin.setOnAction(event -> newRun.run());
    Label reason = new Label("Changes wait for a new run.");
    reason.setWrapText(true);
    HBox offer = new HBox(reason, new Spacer(), begin);
    offer.getStyleClass().add("new-run-offer");
    offer.setAlignment(Pos.CENTER_LEFT);
    offer.visibleProperty().bind(settings.waitingProperty());
    offer.managedProperty().bind(offer.visibleProperty());
    return offer;
  }
}
