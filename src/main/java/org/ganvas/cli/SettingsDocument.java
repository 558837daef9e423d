package org.ganvas.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Choice;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;

/** The catalogue as a page of Markdown. */
public final class SettingsDocument {
  private final Catalogue catalogue;

  /**
   * @param catalogue what the page describes
   */
  public SettingsDocument(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The whole page, lines ended by {@code \n}. */
  public String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Settings\n\n");
    page.append(
        """
        This page is made from the catalogue by `ganvas %s docs/settings.md`; do not edit it.
        On the command line a setting is given as `--name VALUE`, or as `--set name=VALUE`.
        """
            .formatted(DocumentSettingsCommand.NAME));
    choices(page, "Recipes", catalogue.recipeSetting().choices());
    choices(page, "Losses", catalogue.lossSetting().choices());
    choices(page, "Methods", catalogue.methodChoices());
    choices(page, "Datasets", catalogue.datasetSetting().choices());
    for (Group group : Group.values()) {
      page.append("\n## ").append(group.title()).append("\n");
      catalogue.settings().stream()
          .filter(setting -> setting.info().group() == group)
          .forEach(setting -> setting(page, setting));
    }
    return page.toString();
  }

  private static void choices(StringBuilder page, String title, List<Choice> choices) {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| name | what it is | source |\n|---|---|---|\n");
    for (Choice choice : choices) {
      row(
          page,
          "`" + choice.name() + "`",
          "**" + choice.title() + "**: " + choice.explanation(),
          choice.source());
    }
  }

  private <T> void setting(StringBuilder page, Setting<T> setting) {
    page.append("\n### `").append(setting.name()).append("`: ");
    page.append(setting.info().label()).append("\n\n");
    page.append(setting.info().help()).append("\n\n");
    page.append("| | |\n|---|---|\n");
    if (!setting.info().unit().isEmpty()) {
      row(page, "unit", setting.info().unit());
    }
    row(page, "allowed", setting.allowed());
    row(page, "default", standard(setting));
    recipeDefaults(setting).ifPresent(defaults -> row(page, "in recipes", defaults));
    row(page, "while a run trains", setting.info().live() ? "may change" : "needs a new run");
    if (!setting.info().source().isEmpty()) {
      row(page, "source", setting.info().source());
    }
  }

  /** The number of threads follows the machine, and so would the page. */
  private static <T> String standard(Setting<T> setting) {
    return setting.name().equals(TrainingSettings.THREADS.name())
        ? "the processor's cores"
        : setting.format(setting.defaultValue());
  }

  private <T> Optional<String> recipeDefaults(Setting<T> setting) {
    String defaults =
        catalogue.recipes().stream()
            .filter(recipe -> recipe.defaults().containsKey(setting.name()))
            .map(recipe -> recipe.name() + " " + value(setting, recipe))
            .collect(Collectors.joining(", "));
    return defaults.isEmpty() ? Optional.empty() : Optional.of(defaults);
  }

  private static <T> String value(Setting<T> setting, Recipe recipe) {
    return setting.format(Settings.of(recipe).recipeDefault(setting));
  }

  private static void row(StringBuilder page, String... cells) {
    page.append(
        Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }
}
