package org.ganvas.tensor.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that JavaCPP unpacks native libraries into. An installed Ganvas has them unpacked and
 * needs none.
 *
 * @param folder the first that JavaCPP tries
 */
record NativeCache(Path folder) {
  private static final String INSTALLED = "org.bytedeco.javacpp.pathsFirst";
  private static final String ND4J = "nd4j-native";
  private static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

  /** All libraries of a platform, unpacked. */
  private static final long NEEDED_BYTES = 600L << 20;

  /** This process's. */
  static NativeCache ofThisProcess() {
    Path usual = Path.of(System.getProperty("user.home", "."), ".javacpp", "cache");
    return new NativeCache(Path.of(System.getProperty(PROPERTY, usual.toString())));
  }

  /** Whether the libraries must be unpacked before they can be loaded. */
  boolean isNeeded() {
    return !Boolean.getBoolean(INSTALLED) && !holdsLibraries();
  }

  /** Whether libraries have been unpacked here. */
  boolean holdsLibraries() {
    try (Stream<Path> unpacked = Files.list(folder)) {
      return unpacked.anyMatch(jar -> String.valueOf(jar.getFileName()).startsWith(ND4J));
    } catch (IOException e) {
      return false;
    }
  }

  /** Why nothing can be unpacked there, in a sentence or two; empty if something can. */
  Optional<String> problem() {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "ganvas", ".probe"));
      return problem(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      return Optional.of(
          "The engine's libraries cannot be unpacked into %s, where nothing can be written. %s"
              .formatted(folder, remedy("Make it writable")));
    }
  }

  /**
   * The same of a folder that can be written.
   *
   * @param free bytes on its disk
   */
  Optional<String> problem(long free) {
    return free >= NEEDED_BYTES
        ? Optional.empty()
        : Optional.of(
            "The engine's libraries cannot be unpacked into %s: %d MB are free there, %d MB are needed. %s"
                .formatted(folder, free >> 20, NEEDED_BYTES >> 20, remedy("Make room")));
  }

  private static String remedy(String first) {
    return "%s, or name another folder with JAVA_TOOL_OPTIONS=-D%s=FOLDER."
        .formatted(first, PROPERTY);
  }
}
