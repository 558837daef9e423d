package org.ganvas.ui.samples;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.ganvas.ui.curves.Palette;

/** The samples panel: what the generator makes, what D thinks of it, and real pictures beside. */
public final class SamplesView extends BorderPane {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination MENU =
      new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

  private final SamplesViewModel model;
  private final Palette palette = new Palette();
  private final GridsPane grids;
  private final TileMenu menu;

  /**
   * @param model what to show
   */
  public SamplesView(SamplesViewModel model) {
    this.model = model;
    this.grids = new GridsPane(model, palette);
    this.menu = new TileMenu(model, this::askForFile);
    build();
  }

  /**
   * @param model what to show
   * @param askForFile in place of the system's dialog, see {@link TileMenu}
   */
  SamplesView(SamplesViewModel model, Function<String, Optional<Path>> askForFile) {
    this.model = model;
    this.grids = new GridsPane(model, palette);
    this.menu = new TileMenu(model, askForFile);
    build();
  }

  private void build() {
    getStyleClass().add("samples-view");
    getStylesheets()
        .add(Objects.requireNonNull(SamplesView.class.getResource("samples.css")).toExternalForm());
    getChildren().add(palette);
    setTop(controls());
    setCenter(pictures());
    setBottom(captions());
  }

  private FlowPane controls() {
    CheckBox beside = new CheckBox("Real pictures beside");
    beside.setId("real-beside");
    beside.selectedProperty().bindBidirectional(model.realBesideProperty());
    beside.setTooltip(new Tooltip("Shows real pictures, too, with what D thinks of them."));
    FlowPane controls =
        new FlowPane(
            new NoiseToggle(model.freshNoiseProperty(), ""),
            rawGenerator(),
            beside,
            new ClassStrip(model.classes()));
    controls.getStyleClass().add("controls");
    return controls;
  }

  /** A disabled control shows no tooltip, but what it stands in does. */
  private HBox rawGenerator() {
    CheckBox raw = new CheckBox("Raw G");
    raw.setId("raw-generator");
    raw.selectedProperty().bindBidirectional(model.rawGeneratorProperty());
    raw.disableProperty().bind(model.averagedProperty().not());
    HBox holder = new HBox(raw);
    holder.setAlignment(Pos.CENTER_LEFT);
    Tooltip tip = new Tooltip();
    tip.textProperty()
        .bind(
            Bindings.when(model.averagedProperty())
                .then("Shows G as it is trained instead of its average.")
                .otherwise("This run keeps no average of G: what is shown is G as it is trained."));
    Tooltip.install(holder, tip);
    raw.setTooltip(tip);
    return holder;
  }

  private StackPane pictures() {
    grids.setId("grids");
    grids.setFocusTraversable(true);
    grids.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    grids.setAccessibleRoleDescription("Sample pictures");
    grids.setAccessibleHelp(
        "The arrow keys select a picture, the menu key or Shift+F10 shows what can be done with"
            + " it; of a conditional run 0 to 9 show one class and A shows all.");
    grids
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                model::describe,
                model.generatedProperty(),
                model.selectedProperty(),
                model.verdictIsProbabilityProperty()));
    grids.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grids.requestFocus());
    grids.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    grids.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenuAtPointer);
    Label placeholder = new Label("Press Train: noise appears here, and takes shape as G learns.");
    placeholder.getStyleClass().add("placeholder");
    placeholder.setWrapText(true);
    placeholder.setMouseTransparent(true);
    placeholder.visibleProperty().bind(model.generatedProperty().isNull());
    return new StackPane(grids, placeholder);
  }

  private VBox captions() {
    Label status = new Label();
    status.setId("samples-status");
    status.setWrapText(true);
    status
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                model::status,
                model.generatedProperty(),
                model.selectedProperty(),
                model.verdictIsProbabilityProperty()));
    Label legend = new Label();
    legend.setWrapText(true);
    legend.getStyleClass().add("legend");
    legend
        .textProperty()
        .bind(Bindings.createStringBinding(model::legend, model.verdictIsProbabilityProperty()));
    VBox captions = new VBox(status, legend);
    captions.getStyleClass().add("captions");
    captions.visibleProperty().bind(model.generatedProperty().isNotNull());
    return captions;
  }

  private void press(KeyEvent event) {
    if (COPY.match(event)) {
      menu.copyPicture();
    } else if (SAVE.match(event)) {
      menu.savePicture();
    } else if (MENU.match(event) || event.getCode() == KeyCode.CONTEXT_MENU) {
      showMenuAtSelection();
    } else if (event.isShortcutDown()
        || event.isAltDown()
        || !(move(event.getCode()) || chooseClass(event))) {
      return;
    }
    event.consume();
  }

  private boolean move(KeyCode key) {
    switch (key) {
      case LEFT -> model.moveSelection(0, -1);
      case RIGHT -> model.moveSelection(0, 1);
      case UP -> model.moveSelection(-1, 0);
      case DOWN -> model.moveSelection(1, 0);
      case HOME -> model.selectFirst();
      case END -> model.selectLast();
      case ESCAPE -> model.selectNothing();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The digits choose a class, A all of them. */
  private boolean chooseClass(KeyEvent event) {
    String text = event.getText();
    boolean digit = text.length() == 1 && Character.isDigit(text.charAt(0));
    if (digit) {
      model.classes().choose(OptionalInt.of(Character.digit(text.charAt(0), 10)));
    } else if (event.getCode() == KeyCode.A) {
      model.classes().choose(OptionalInt.empty());
    }
    return digit || event.getCode() == KeyCode.A;
  }

  /** The key events are handled as such, because not all systems turn them into this one. */
  private void showMenuAtPointer(ContextMenuEvent event) {
    if (!event.isKeyboardTrigger() && event.getTarget() instanceof Node target) {
      grids
          .grids()
          .filter(grid -> isWithin(grid, target))
          .flatMap(grid -> grid.tileAt(grid.sceneToLocal(event.getSceneX(), event.getSceneY())))
          .forEach(
              tile -> {
                model.select(tile);
                menu.show(grids, event.getScreenX(), event.getScreenY());
              });
    }
    event.consume();
  }

  private void showMenuAtSelection() {
    if (model.selectedProperty().get() == null) {
      model.selectFirst();
    }
    Tile tile = model.selectedProperty().get();
    if (tile != null) {
      grids
          .grids()
          .filter(grid -> grid.side() == tile.side())
          .forEach(
              grid -> {
                Bounds at = grid.localToScreen(grid.tileBounds(tile.index()));
                menu.show(grids, at.getMaxX(), at.getMaxY());
              });
    }
  }

  private Optional<Path> askForFile(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save picture");
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG picture", "*.png"));
    return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath);
  }

  private static boolean isWithin(Node ancestor, Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }
}
