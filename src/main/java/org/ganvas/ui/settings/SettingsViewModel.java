package org.ganvas.ui.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;

/**
 * The settings as they stand in the window, and those the open run was begun with. What a run can
 * take live is in force at once; the rest waits for a new run and says so.
 */
public final class SettingsViewModel {
  private final Catalogue catalogue;
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final List<SettingViewModel<?>> all;
  private final List<MethodViewModel> methods;
  private Optional<Settings> run = Optional.empty();

  /**
   * @param catalogue all there is to choose from
   * @param initial what stands in the window first
   */
  public SettingsViewModel(Catalogue catalogue, Settings initial) {
    this.catalogue = catalogue;
    this.settings = new ReadOnlyObjectWrapper<>(this, "settings", initial);
    List<SettingViewModel<?>> models = new ArrayList<>();
    for (Setting<?> setting : catalogue.settings()) {
      models.add(new SettingViewModel<>(this, setting));
    }
    this.all = List.copyOf(models);
    this.methods =
        catalogue.methods().stream().map(method -> new MethodViewModel(this, method)).toList();
    refresh();
  }

  /** All there is to choose from. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Every setting but the recipe, in the order shown. */
  public List<SettingViewModel<?>> all() {
    return all;
  }

  /** Every method, in the order shown. */
  public List<MethodViewModel> methods() {
    return methods;
  }

  /** The model of a setting of this catalogue. */
  @SuppressWarnings("unchecked") // a setting's name stands for its type
  public <T> SettingViewModel<T> find(Setting<T> setting) {
    return (SettingViewModel<T>)
        all.stream()
            .filter(model -> model.setting().name().equals(setting.name()))
            .findFirst()
            .orElseThrow();
  }

  /** What stands in the window. */
  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** What stands in the window. */
  public Settings settings() {
    return settings.get();
  }

  /** Whether something was changed that the open run cannot take. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Whether anything differs from the recipe's defaults. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /**
   * Takes another recipe, keeping the user's own choices but a dataset it is not made for.
   *
   * @throws InvalidSetting if there is no such recipe
   */
  public void chooseRecipe(String name) throws InvalidSetting {
    replace(catalogue.withRecipe(settings.get(), catalogue.recipe(name)));
  }

  /**
   * Checks whether a value could be chosen now.
   *
   * @throws InvalidSetting if it is out of range, or a dataset that the recipe is not made for
   */
  <T> void check(Setting<T> setting, T value) throws InvalidSetting {
    catalogue.checkDataset(settings.get().with(setting, value));
  }

  /** Sets everything but the dataset back to the recipe's defaults. */
  public void resetAll() {
    Settings next = settings.get();
    for (SettingViewModel<?> model : all) {
      if (!model.setting().name().equals(catalogue.datasetSetting().name())) {
        next = next.without(model.setting());
      }
    }
    all.forEach(SettingViewModel::revert);
    replace(next);
  }

  /**
   * Says that a run is open.
   *
   * @param begun the settings it was begun with
   */
  public void runOpened(Settings begun) {
    run = Optional.of(begun);
    refresh();
  }

  /** Says that there is no run any more that a change could miss. */
  public void runClosed() {
    run = Optional.empty();
    refresh();
  }

  /** What the user has chosen over the recipe's defaults, by name, as text. */
  public Map<String, String> chosen() {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (SettingViewModel<?> model : all) {
      if (model.changedProperty().get()) {
        chosen.put(model.setting().name(), format(model));
      }
    }
    return chosen;
  }

  /** Puts all settings of a recipe file or of a kept run into the window. */
  public void load(Settings loaded) {
    all.forEach(SettingViewModel::revert);
    replace(loaded);
  }

  /** Puts other settings into the window. */
  void replace(Settings next) {
    settings.set(next);
    refresh();
  }

  Timing timing(Setting<?> setting) {
    if (run.isEmpty()) {
      return Timing.NEXT_RUN;
    }
    if (setting.info().live()) {
      return Timing.AT_ONCE;
    }
    return settings.get().get(setting).equals(run.get().get(setting))
        ? Timing.NEEDS_NEW_RUN
        : Timing.WAITS_FOR_NEW_RUN;
  }

  private void refresh() {
    all.forEach(SettingViewModel::refresh);
    methods.forEach(MethodViewModel::refresh);
    changed.set(all.stream().anyMatch(model -> model.changedProperty().get()));
    boolean otherRecipe =
        run.isPresent() && !run.get().recipe().name().equals(settings.get().recipe().name());
    waiting.set(
        otherRecipe
            || all.stream()
                .anyMatch(model -> model.timingProperty().get() == Timing.WAITS_FOR_NEW_RUN));
  }

  private static <T> String format(SettingViewModel<T> model) {
    return model.setting().format(model.value());
  }
}
