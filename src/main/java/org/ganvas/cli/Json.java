package org.ganvas.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;

/** Prints a command's result for programs. */
final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  /** Prints a record or map as the one JSON object of a command. */
  static void print(Object result, PrintWriter out) {
    try {
      out.println(MAPPER.writeValueAsString(result));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not representable as JSON: " + result.getClass(), e);
    }
  }
}
