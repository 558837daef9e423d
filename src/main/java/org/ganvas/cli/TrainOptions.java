package org.ganvas.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Choice;
import org.ganvas.recipe.ChoiceSetting;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.RecipeFile;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.WholeSetting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The catalogue as command line options, and those options back as settings. */
final class TrainOptions {
  private static final String SET = "--set";
  private static final String FILE = ".json";
  private static final String OFF = "0";

  private final Catalogue catalogue;

  TrainOptions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Adds an option for the recipe, one for every setting, and {@code --set}. */
  void addTo(CommandSpec spec) {
    spec.addOption(option(catalogue.recipeSetting(), catalogue.recipeSetting().standard()));
    for (Group group : Group.values()) {
      ArgGroupSpec.Builder section =
          ArgGroupSpec.builder().validate(false).heading("%n" + group.title() + ":%n");
      catalogue.settings().stream()
          .filter(setting -> setting.info().group() == group)
          .forEach(setting -> section.addArg(option(setting)));
      spec.addArgGroup(section.build());
    }
    spec.addOption(
        OptionSpec.builder(SET)
            .paramLabel("NAME=VALUE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("Any of these settings by its name; may be repeated.")
            .build());
  }

  /**
   * The settings that were given, over the defaults of the recipe that was given.
   *
   * @throws InvalidSetting with one sentence if a name or value is not one, or two do not go
   *     together
   */
  Settings read(ParseResult given) throws InvalidSetting {
    Map<String, String> values = withOneLength(values(given));
    String recipe = values.remove(catalogue.recipeSetting().name());
    return changed(begun(recipe), values);
  }

  /**
   * The settings that were given to a run that there is already, by name, as text.
   *
   * @param option that names the run
   * @throws InvalidSetting with one sentence if a name or value is not one
   */
  Map<String, String> changes(ParseResult given, String option) throws InvalidSetting {
    Map<String, String> values = withOneLength(values(given));
    String recipe = catalogue.recipeSetting().name();
    if (values.containsKey(recipe)) {
      throw new InvalidSetting(
          recipe, "%s has its recipe already; leave --%s out.".formatted(option, recipe));
    }
    changed(catalogue.defaults(), values);
    return values;
  }

  /** The defaults of a recipe, or what a file of its own says. */
  private Settings begun(@Nullable String recipe) throws InvalidSetting {
    if (recipe != null && recipe.endsWith(FILE)) {
      return RecipeFile.read(catalogue, Path.of(recipe));
    }
    return Settings.of(
        catalogue.recipe(recipe == null ? catalogue.recipeSetting().standard() : recipe));
  }

  private Settings changed(Settings settings, Map<String, String> values) throws InvalidSetting {
    Settings changed = settings;
    for (Map.Entry<String, String> value : values.entrySet()) {
      Setting<?> setting = catalogue.setting(value.getKey());
      changed = changed.withText(setting, fileAware(setting, value.getValue()));
    }
    return changed;
  }

  private <T> OptionSpec option(Setting<T> setting) {
    return option(setting, setting.format(catalogue.defaults().get(setting)));
  }

  private static OptionSpec option(Setting<?> setting, String standard) {
    OptionSpec.Builder option =
        OptionSpec.builder("--" + setting.name())
            .paramLabel(paramLabel(setting))
            .type(String.class)
            .arity("1")
            .description(
                setting.info().help(),
                "Allowed: %s%s. Default: %s."
                    .formatted(setting.allowed(), unit(setting), standard)
                    .replace("%", "%%"));
    if (setting instanceof ChoiceSetting choice) {
      option.completionCandidates(choice.choices().stream().map(Choice::name).toList());
    }
    return option.build();
  }

  private static String unit(Setting<?> setting) {
    String unit = setting.info().unit();
    return unit.isEmpty() ? "" : " (" + unit + ")";
  }

  private static String paramLabel(Setting<?> setting) {
    if (setting instanceof WholeSetting) {
      return "N";
    }
    return setting instanceof NumberSetting ? "X" : "NAME";
  }

  /** Every value that was typed, by its setting's name. */
  private Map<String, String> values(ParseResult given) throws InvalidSetting {
    Map<String, String> values = new LinkedHashMap<>();
    String recipe = catalogue.recipeSetting().name();
    putIfGiven(recipe, given, values);
    for (Setting<?> setting : catalogue.settings()) {
      putIfGiven(setting.name(), given, values);
    }
    for (String pair : given.matchedOptionValue(SET, List.<String>of())) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new InvalidSetting(
            pair, "%s wants NAME=VALUE, as in %s batch=64, not '%s'.".formatted(SET, SET, pair));
      }
      String name = pair.substring(0, equals).strip();
      if (values.put(name, pair.substring(equals + 1)) != null) {
        throw new InvalidSetting(name, "%s is given twice; give it once.".formatted(name));
      }
    }
    return values;
  }

  /** The library takes the last of several values for an option in a section; that is a guess. */
  private static void putIfGiven(String name, ParseResult given, Map<String, String> values)
      throws InvalidSetting {
    String option = "--" + name;
    long times =
        given.originalArgs().stream()
            .filter(argument -> argument.equals(option) || argument.startsWith(option + "="))
            .count();
    if (times > 1) {
      throw new InvalidSetting(name, "%s is given twice; give it once.".formatted(option));
    }
    if (given.hasMatchedOption(option)) {
      values.put(name, given.matchedOptionValue(option, ""));
    }
  }

  /**
   * A file or folder that exists is meant whatever its name looks like, and from whatever folder
   * the run is later looked at.
   */
  private static String fileAware(Setting<?> setting, String value) {
    if (setting instanceof ChoiceSetting choice
        && choice.acceptsFile()
        && choice.find(value).isEmpty()
        && exists(value)) {
      return Path.of(value).toAbsolutePath().normalize().toString();
    }
    return value;
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A length that was typed replaces whatever length the run has. */
  private static Map<String, String> withOneLength(Map<String, String> typed)
      throws InvalidSetting {
    boolean steps = typed.containsKey(TrainingSettings.STEPS.name());
    boolean epochs = isOn(TrainingSettings.EPOCHS, typed);
    boolean minutes = isOn(TrainingSettings.MINUTES, typed);
    if ((steps && epochs) || (steps && minutes) || (epochs && minutes)) {
      throw new InvalidSetting(
          TrainingSettings.STEPS.name(),
          "A run ends after --steps, --epochs or --minutes; give only one of them.");
    }
    Map<String, String> values = new LinkedHashMap<>(typed);
    if (steps || minutes) {
      values.put(TrainingSettings.EPOCHS.name(), OFF);
    }
    if (steps || epochs) {
      values.put(TrainingSettings.MINUTES.name(), OFF);
    }
    return values;
  }

  private static boolean isOn(NumberSetting length, Map<String, String> typed)
      throws InvalidSetting {
    String text = typed.get(length.name());
    return text != null && length.parse(text) > 0;
  }
}
