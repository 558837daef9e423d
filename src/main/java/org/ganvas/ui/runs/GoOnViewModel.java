package org.ganvas.ui.runs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.training.KeptRunRequest;
import org.ganvas.ui.run.RunFolders;
import org.ganvas.ui.run.RunViewModel;
import org.ganvas.ui.settings.SettingsViewModel;

/** Puts kept runs to work again in this window. */
public final class GoOnViewModel {
  private final Catalogue catalogue;
  private final SettingsViewModel panel;
  private final RunViewModel run;
  private final RunFolders folders;
  private final Aside aside;

  /** What is to be done, and the settings the window then shows. */
  private record Order(KeptRunRequest request, Settings settings, Path folder) {}

  GoOnViewModel(
      Catalogue catalogue,
      SettingsViewModel panel,
      RunViewModel run,
      RunFolders folders,
      Aside aside) {
    this.catalogue = catalogue;
    this.panel = panel;
    this.run = run;
    this.folders = folders;
    this.aside = aside;
  }

  /** Goes on with a run in its folder; one that has reached its length goes on for that again. */
  public void resume(Path folder) {
    ask(
        () -> {
          KeptRunRequest.Resume request = longer(folder);
          Settings settings = RunReader.open(folder).settings(catalogue);
          return new Order(
              request, ForkChanges.applied(catalogue, settings, request.changes()), folder);
        });
  }

  /** Does a run again from its beginning, with every change at its step. */
  public void replay(Path folder) {
    ask(
        () -> {
          Settings settings = RunReader.open(folder).settingsAt(catalogue, 0);
          Path again = folders.next(settings);
          return new Order(new KeptRunRequest.Replay(folder, again, false), settings, again);
        });
  }

  /**
   * Trains another run on from a step of one.
   *
   * @param changes settings that are different from there on, by name, as text
   * @param beside whether the parent trains on beside it
   */
  public void fork(
      Path parent, long step, Settings then, Map<String, String> changes, boolean beside) {
    ask(
        () -> {
          // A length that is chosen counts before one that is only further.
          Map<String, String> all =
              new LinkedHashMap<>(FurtherLength.at(catalogue, parent, step).changes());
          all.putAll(changes);
          Path folder = folders.next(ForkChanges.applied(catalogue, then, all));
          return new Order(
              new KeptRunRequest.Fork(
                  parent,
                  step,
                  all,
                  folder,
                  false,
                  beside ? Optional.of(longer(parent)) : Optional.empty()),
              ForkChanges.applied(catalogue, then, all),
              folder);
        });
  }

  /** What a fork would take from the recipe panel. */
  ForkChanges changes(Settings then) {
    Set<String> own = Set.of(TrainingSettings.THREADS.name(), catalogue.datasetSetting().name());
    Settings now = panel.settings();
    Map<Setting<?>, String> changes = new LinkedHashMap<>();
    if (now.recipe().name().equals(then.recipe().name())) {
      for (Setting<?> setting : catalogue.settings()) {
        if (!own.contains(setting.name()) && !now.get(setting).equals(then.get(setting))) {
          changes.put(setting, now.get(setting).toString());
        }
      }
    }
    return new ForkChanges(changes, then);
  }

  /** The settings that stand in the window. */
  SettingsViewModel panel() {
    return panel;
  }

  private void ask(Aside.Question<Order> question) {
    aside.ask(question, order -> run.reopen(order.request(), order.settings(), order.folder()));
  }

  /** Goes on with a run, for its length again where it has none left. */
  private KeptRunRequest.Resume longer(Path folder) throws RunException {
    return new KeptRunRequest.Resume(folder, FurtherLength.of(catalogue, folder).changes());
  }
}
