package org.ganvas.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** {@code run.json}: written as one object, read strictly. */
final class DescriptionFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantReader()))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int FIRST_WITH_SHAPE = 2;

  /** Of a picture, in pixels. */
  private static final int LONGEST_SIDE = 4096;

  private DescriptionFile() {}

  static byte[] encode(RunDescription description) {
    try {
      return MAPPER.writeValueAsBytes(description);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a description is plain data", e);
    }
  }

  /**
   * Reads {@code run.json}.
   *
   * @throws RunException if it is missing, not whole, or of a newer format
   */
  static RunDescription read(Path file) throws RunException {
    try {
      JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
      if (!json.isObject()) {
        throw new RunException(damaged(file));
      }
      int format = json.path("format").asInt();
      if (format > RunDescription.FORMAT) {
        throw new RunException(
            "%s was written by a newer Ganvas (format %d, this one reads %d); update Ganvas to open the run."
                .formatted(file, format, RunDescription.FORMAT));
      }
      if (format < FIRST_WITH_SHAPE && json.get("dataset") instanceof ObjectNode dataset) {
        giveShape(dataset);
        // There were no conditional runs, so nobody asks how many.
        dataset.put("classes", 0);
      }
      RunDescription description = MAPPER.treeToValue(json, RunDescription.class);
      if (!isExample(description.dataset().shape())) {
        throw new RunException(damaged(file));
      }
      return description;
    } catch (NoSuchFileException e) {
      throw new RunException(
          "%s is not the folder of a run: it has no %s."
              .formatted(file.toAbsolutePath().getParent(), file.getFileName()),
          e);
    } catch (JsonProcessingException e) {
      throw new RunException(damaged(file), e);
    } catch (IOException e) {
      throw new RunException(
          "%s cannot be read (%s); check that you may open it.".formatted(file, Failures.reason(e)),
          e);
    }
  }

  /** The first format had pictures only, and their height and width by name. */
  private static void giveShape(ObjectNode dataset) {
    JsonNode height = dataset.remove("height");
    JsonNode width = dataset.remove("width");
    if (height != null && width != null) {
      dataset.putArray("shape").add(1).add(height).add(width);
    }
  }

  /** Networks are made for this shape, so it must be one that examples can have. */
  private static boolean isExample(List<Integer> shape) {
    return shape.equals(List.of(2))
        || (shape.size() == 3
            && shape.stream().allMatch(size -> size >= 1 && size <= LONGEST_SIDE));
  }

  private static String damaged(Path file) {
    return "%s is damaged or not Ganvas's own; the run cannot be opened without it."
        .formatted(file);
  }

  /**
   * Jackson's own reader of instants is in a library of its own, which this one use does not earn.
   */
  private static final class InstantReader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getText();
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, Instant.class, e.getMessage());
      }
    }
  }
}
