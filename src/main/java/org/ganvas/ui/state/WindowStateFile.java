package org.ganvas.ui.state;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ganvas.run.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the window's state in a JSON file. The window can do without it, so a file that cannot be
 * read or written costs a line in the log and nothing else.
 */
public final class WindowStateFile {
  private static final Logger LOG = LoggerFactory.getLogger(WindowStateFile.class);
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path file;

  /**
   * @param folder holds the file; is made when it is first written
   */
  public WindowStateFile(Path folder) {
    this.file = folder.resolve("window.json");
  }

  /** The state last saved; the first start's if there is none or it makes no sense. */
  public WindowState read() {
    if (!Files.exists(file)) {
      return WindowState.FIRST;
    }
    try {
      // What an older or foreign file lacks is taken from the first start.
      ObjectNode whole = JSON.valueToTree(WindowState.FIRST);
      for (var field : JSON.readValue(file.toFile(), ObjectNode.class).properties()) {
        if (!field.getValue().isNull()) {
          whole.set(field.getKey(), field.getValue());
        }
      }
      return JSON.treeToValue(whole, WindowState.class);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The window's state in {} is unreadable and is ignored: {}", file, e.toString());
      return WindowState.FIRST;
    }
  }

  /** Saves the state; a kill at any moment leaves the old one whole. */
  public void write(WindowState state) {
    try {
      Files.createDirectories(file.getParent());
      new AtomicFile().replace(file, JSON.writeValueAsBytes(state));
    } catch (IOException e) {
      LOG.warn("The window's state cannot be kept in {}: {}", file, e.toString());
    }
  }
}
