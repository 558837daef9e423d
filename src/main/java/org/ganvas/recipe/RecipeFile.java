package org.ganvas.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A recipe and every setting as a JSON file, so that a later version with other defaults still
 * means the same: {@code {"format": 1, "recipe": "light", "settings": {"lr-g": 2.0E-4, …}}}. The
 * number of threads belongs to a machine and is left out.
 */
public final class RecipeFile {
  /** The version that this program writes. */
  public static final int FORMAT = 1;

  private static final String FORMAT_FIELD = "format";
  private static final String RECIPE = "recipe";
  private static final String SETTINGS = "settings";
  private static final List<String> FIELDS = List.of(FORMAT_FIELD, RECIPE, SETTINGS);

  /** By this field a run's description is known, which holds a recipe among other things. */
  private static final String OF_A_RUN = "environment";

  /** A recipe has some 60 settings; what is larger than this is none. */
  private static final long MOST_BYTES = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private RecipeFile() {}

  /** The bytes of the file that holds settings. */
  public static byte[] encode(Catalogue catalogue, Settings settings) {
    ObjectNode file = MAPPER.createObjectNode();
    file.put(FORMAT_FIELD, FORMAT);
    file.put(RECIPE, settings.recipe().name());
    ObjectNode values = file.putObject(SETTINGS);
    for (Setting<?> setting : catalogue.settings()) {
      if (!setting.name().equals(TrainingSettings.THREADS.name())) {
        values.putPOJO(setting.name(), settings.get(setting));
      }
    }
    try {
      return MAPPER.writeValueAsBytes(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings are plain data", e);
    }
  }

  /**
   * Reads settings from a recipe file, or those that a run was begun with from its {@code
   * run.json}.
   *
   * @throws InvalidSetting in one sentence if the file cannot be read, or has a field that there is
   *     not or a value that is out of range, which is named
   */
  public static Settings read(Catalogue catalogue, Path file) throws InvalidSetting {
    JsonNode root = json(file);
    boolean ofRun = root.has(OF_A_RUN);
    if (!ofRun) {
      checkFields(root, file);
    }
    JsonNode recipe = root.path(RECIPE);
    JsonNode values = root.path(SETTINGS);
    if (!recipe.isTextual() || !values.isObject()) {
      throw invalid(
          RECIPE,
          file,
          "it lacks '%s', the name of one, or '%s', their values".formatted(RECIPE, SETTINGS));
    }
    try {
      Settings settings = Settings.of(catalogue.recipe(recipe.textValue()));
      for (Map.Entry<String, JsonNode> value : values.properties()) {
        Setting<?> setting = catalogue.setting(value.getKey());
        settings = settings.withText(setting, text(setting, value.getValue()));
      }
      return settings;
    } catch (InvalidSetting e) {
      throw new InvalidSetting(e.setting(), "%s: %s".formatted(file, e.getMessage()));
    }
  }

  private static JsonNode json(Path file) throws InvalidSetting {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw invalid(RECIPE, file, "it is too large");
      }
      JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
      if (!root.isObject()) {
        throw invalid(RECIPE, file, "it holds no JSON object");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw invalid(RECIPE, file, "it is not JSON: %s".formatted(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new InvalidSetting(
          RECIPE, "%s cannot be read; check its name and that you may open it.".formatted(file));
    }
  }

  private static void checkFields(JsonNode root, Path file) throws InvalidSetting {
    int format = root.path(FORMAT_FIELD).asInt();
    if (format > FORMAT) {
      throw new InvalidSetting(
          FORMAT_FIELD,
          "%s was written by a newer Ganvas (format %d, this one reads %d); update Ganvas to use it."
              .formatted(file, format, FORMAT));
    }
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw new InvalidSetting(
            field.getKey(),
            "%s: There is no field '%s'; did you mean '%s'?"
                .formatted(file, field.getKey(), Nearest.to(field.getKey(), FIELDS)));
      }
    }
  }

  private static String text(Setting<?> setting, JsonNode value) throws InvalidSetting {
    if (!value.isNumber() && !value.isTextual()) {
      throw new InvalidSetting(
          setting.name(),
          "%s must be a number or a name; allowed is %s."
              .formatted(setting.name(), setting.allowed()));
    }
    return value.asText();
  }

  private static InvalidSetting invalid(String setting, Path file, String why) {
    return new InvalidSetting(
        setting, "%s is no recipe: %s; save one from a run or a window.".formatted(file, why));
  }
}
