package org.ganvas.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;

/**
 * What a run was started with, as a JSON file: {@code {"format": 1, "recipe": …, "settings": {name:
 * value}}}. The number of threads belongs to a machine and is left out.
 */
public final class RunRecipe {
  private static final int FORMAT = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RunRecipe() {}

  /** The bytes of the file. */
  public static byte[] encode(Catalogue catalogue, Settings settings) {
    ObjectNode file = MAPPER.createObjectNode();
    file.put("format", FORMAT);
    file.put("recipe", settings.recipe().name());
    ObjectNode values = file.putObject("settings");
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
}
