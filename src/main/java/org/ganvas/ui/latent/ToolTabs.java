package org.ganvas.ui.latent;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.LiveScrollPane;

/** The tools, one in front. */
final class ToolTabs extends BorderPane {
  private final LatentViewModel model;
  private final Map<Tool, ToggleButton> buttons = new EnumMap<>(Tool.class);
  private final Map<Tool, Tooltip> tips = new EnumMap<>(Tool.class);
  private final ToggleGroup group = new ToggleGroup();
  private final FlowPane row = new FlowPane();
  private final StackPane content = new StackPane();

  /**
   * @param model the tools'
   */
  ToolTabs(LatentViewModel model) {
    this.model = model;
    getStyleClass().add("tool-tabs");
    row.getStyleClass().add("tool-row");
    content.getStyleClass().add("tool-content");
    add(Tool.MAP, new MapPane(model));
    add(Tool.BETWEEN, scrolled(new BetweenPane(model)));
    add(Tool.CLASSES, scrolled(new ClassesPane(model.classes())));
    add(Tool.PICTURE, scrolled(new SearchPane(model)));
    add(Tool.NEW, scrolled(new NearestPane(model)));
    add(Tool.BOOKMARKS, new BookmarksPane(model.notes()));
    setTop(row);
    setCenter(content);
    group
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                model.toolProperty().set((Tool) now.getUserData());
              }
            });
    model.toolProperty().subscribe(tool -> group.selectToggle(buttons.get(tool)));
    model.infoProperty().subscribe(this::prepare);
  }

  private void add(Tool tool, Node pane) {
    ToggleButton button = new ToggleButton(tool.title());
    button.setId("tool-" + tool.name().toLowerCase(Locale.ROOT));
    button.setUserData(tool);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(tool.title());
    button.setToggleGroup(group);
    Tooltip tip = HelpTip.of(tool.help());
    buttons.put(tool, button);
    tips.put(tool, tip);
    // A disabled control shows no tooltip, but what it stands in does.
    StackPane holder = new StackPane(button);
    Tooltip.install(holder, tip);
    row.getChildren().add(holder);
    pane.visibleProperty().bind(model.toolProperty().isEqualTo(tool));
    pane.managedProperty().bind(pane.visibleProperty());
    content.getChildren().add(pane);
  }

  /** What does not fit in a low window can be scrolled to. */
  private static Node scrolled(Region content) {
    ScrollPane scroll = new LiveScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private void prepare(Optional<SpaceInfo> info) {
    buttons.forEach(
        (tool, button) -> {
          String whyNot = info.map(tool::whyNot).orElse("");
          button.setDisable(!whyNot.isEmpty());
          Tooltip tip = tips.get(tool);
          if (tip != null) {
            tip.setText(whyNot.isEmpty() ? tool.help() : whyNot);
          }
        });
  }
}
