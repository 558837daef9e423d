package org.ganvas.run;

import java.util.Objects;
import java.util.Optional;

/**
 * What a run's numbers depend on besides its settings: the same run gives the same bits only where
 * all of this is the same.
 *
 * @param threads processor threads of the engine
 * @param precision of the engine's numbers, e.g. {@code float32}
 * @param cpu the processor's model, as the system calls it
 * @param os the operating system and its version
 * @param java the Java runtime and its version
 * @param ganvas Ganvas's version, {@code development} when it was not started from its jar
 */
public record Environment(
    int threads, String precision, String cpu, String os, String java, String ganvas) {

  /** This program on this machine. */
  public static Environment here(int threads) {
    return new Environment(
        threads,
        "float32",
        CpuModel.name(),
        "%s %s %s".formatted(property("os.name"), property("os.version"), property("os.arch")),
        "%s %s".formatted(property("java.vm.name"), property("java.runtime.version")),
        ganvasVersion());
  }

  /**
   * Why a run that was begun elsewhere does not go on to the last bit as it would have there, in
   * one sentence; empty where it does.
   */
  public Optional<String> whyNotToTheBit(Environment begun) {
    return cpu.equals(begun.cpu())
            && threads == begun.threads()
            && precision.equals(begun.precision())
        ? Optional.empty()
        : Optional.of(
            "The run was begun with %s, here it is %s: it goes on, but not to the last bit as it would have there."
                .formatted(begun.words(), words()));
  }

  private String words() {
    return "%d thread%s of %s in %s".formatted(threads, threads == 1 ? "" : "s", cpu, precision);
  }

  /** Ganvas's version, {@code development} when it was not started from its jar. */
  public static String ganvasVersion() {
    return Objects.requireNonNullElse(
        Environment.class.getPackage().getImplementationVersion(), "development");
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
