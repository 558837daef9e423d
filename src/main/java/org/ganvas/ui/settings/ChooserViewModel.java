package org.ganvas.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ganvas.recipe.Choice;
import org.ganvas.recipe.ChoiceSetting;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;

/**
 * One of the three great choices of a run: dataset, architecture, loss. A choice may have to be
 * confirmed before it is made, as it ends the run that is open; until then the old one stands.
 */
public final class ChooserViewModel {
  private final ChoiceSetting setting;
  private final Function<Settings, String> current;
  private final Choosing check;
  private final Choosing applied;
  private final Consumer<Runnable> guard;
  private final Consumer<String> problems;
  private final ObservableList<Choice> choices;
  private final ReadOnlyObjectWrapper<Choice> selected;

  /** Does something with a choice: checks it, or puts it into force. */
  @FunctionalInterface
  private interface Choosing {
    void choose(String name) throws InvalidSetting;
  }

  private ChooserViewModel(
      SettingsViewModel settings,
      ChoiceSetting setting,
      Function<Settings, String> current,
      Choosing check,
      Choosing applied,
      Consumer<Runnable> guard,
      Consumer<String> problems) {
    this.setting = setting;
    this.current = current;
    this.check = check;
    this.applied = applied;
    this.guard = guard;
    this.problems = problems;
    this.choices = FXCollections.observableArrayList(setting.choices());
    this.selected =
        new ReadOnlyObjectWrapper<>(this, "selected", choiceOf(current.apply(settings.settings())));
    settings.settingsProperty().subscribe(this::follow);
  }

  /**
   * The chooser of a setting that settings hold.
   *
   * @param guard runs the change it is given, perhaps after asking
   * @param problems told, in one sentence for the user, why a choice is refused
   */
  public static ChooserViewModel of(
      SettingsViewModel settings,
      ChoiceSetting setting,
      Consumer<Runnable> guard,
      Consumer<String> problems) {
    SettingViewModel<String> model = settings.find(setting);
    return new ChooserViewModel(
        settings,
        setting,
        now -> now.get(setting),
        name -> settings.check(setting, name),
        model::choose,
        guard,
        problems);
  }

  /**
   * The chooser of the recipe.
   *
   * @param guard runs the change it is given, perhaps after asking
   * @param problems told, in one sentence for the user, why a choice is refused
   */
  public static ChooserViewModel ofRecipe(
      SettingsViewModel settings, Consumer<Runnable> guard, Consumer<String> problems) {
    return new ChooserViewModel(
        settings,
        settings.catalogue().recipeSetting(),
        now -> now.recipe().name(),
        settings.catalogue()::recipe,
        settings::chooseRecipe,
        guard,
        problems);
  }

  /** What is chosen here. */
  public ChoiceSetting setting() {
    return setting;
  }

  /** What can be chosen; a file that was opened is added. */
  public ObservableList<Choice> choices() {
    return choices;
  }

  /** The choice in force. */
  public ReadOnlyObjectProperty<Choice> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /**
   * Chooses by name, or by the path of a file where the setting takes one. What cannot be chosen is
   * refused before anything is asked or lost.
   */
  public void choose(String name) {
    if (name.equals(selected.get().name())) {
      return;
    }
    if (succeeds(check, name)) {
      guard.accept(() -> succeeds(applied, name));
    }
  }

  private boolean succeeds(Choosing choosing, String name) {
    try {
      choosing.choose(name);
      return true;
    } catch (InvalidSetting e) {
      problems.accept(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void follow(Settings settings) {
    String name = current.apply(settings);
    if (!name.equals(selected.get().name())) {
      selected.set(choiceOf(name));
    }
  }

  private Choice choiceOf(String name) {
    List<Choice> known = choices.filtered(choice -> choice.name().equals(name));
    if (!known.isEmpty()) {
      return known.get(0);
    }
    Path file = Path.of(name);
    Choice opened = new Choice(name, String.valueOf(file.getFileName()), "From " + name + ".", "");
    choices.add(opened);
    return opened;
  }
}
