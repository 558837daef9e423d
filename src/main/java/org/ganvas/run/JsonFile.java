package org.ganvas.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A record in a small file of its own beside {@code run.json}.
 *
 * @param <T> the record
 * @param file where it is
 * @param type the record's class
 */
record JsonFile<T>(Path file, Class<T> type) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * What is in the file, empty where there is none.
   *
   * @throws RunException if it is not such a record
   */
  Optional<T> read() throws RunException {
    try {
      return Optional.of(MAPPER.readValue(Files.readAllBytes(file), type));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new RunException(
          "%s is damaged or not Ganvas's own; delete it or put the original back.".formatted(file),
          e);
    } catch (IOException e) {
      throw new RunException(
          "%s cannot be read (%s); check that you may open it.".formatted(file, Failures.reason(e)),
          e);
    }
  }

  /** Writes the file, replacing one that is there. */
  void write(T content, AtomicFile files) throws IOException {
    files.replace(file, MAPPER.writeValueAsBytes(content));
  }
}
