package org.ganvas.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write into a run's folder, which one process has at a time; the system takes it back
 * when the process dies. The file {@code run.lock} holds the process's number as long as the run is
 * open, so that one finds after a crash what was not closed.
 */
public final class RunLock implements AutoCloseable {
  static final String FILE = "run.lock";

  /** Far behind the text, so that others can read that where locks are binding. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /**
   * The folders this process has locked. On POSIX systems closing any channel of a file gives up
   * the process's locks on it, so a file of these is never opened again.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private RunLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the right to write into a folder.
   *
   * @param folder exists
   * @throws RunException if another window or process has it
   * @throws IOException if the folder cannot be written
   */
  static RunLock take(Path folder) throws RunException, IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      throw inUse(folder);
    }
    try {
      FileChannel channel =
          FileChannel.open(
              real.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw inUse(folder);
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              "%d\n".formatted(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new RunLock(real, channel);
    } catch (IOException | RunException e) {
      HELD.remove(real);
      throw e;
    }
  }

  /** Some network file systems have no locks; there a run is written without. */
  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (IOException e) {
      return true;
    }
  }

  private static RunException inUse(Path folder) {
    return new RunException(sentence(folder));
  }

  private static String sentence(Path folder) {
    if (isOurs(folder)) {
      return "The run in %s trains in this Ganvas, so it can only be looked at; end that, or fork it."
          .formatted(folder);
    }
    return "The run in %s is open in another Ganvas, so it can only be looked at here; end it there, or fork it."
        .formatted(folder);
  }

  /**
   * Why a run can only be looked at, in one sentence, or empty where it can be gone on with.
   *
   * @param folder of the run
   */
  public static Optional<String> whyReadOnly(Path folder) {
    return state(folder) == State.OPEN ? Optional.of(sentence(folder)) : Optional.empty();
  }

  /** Whether it is this process that has a run open. */
  public static boolean isOurs(Path folder) {
    try {
      return HELD.contains(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** What the lock tells of a run. */
  public enum State {
    /** Someone has it open. */
    OPEN,
    /** Whoever had it open was killed or crashed. */
    ABANDONED,
    /** Nobody has it open, and it was closed in order. */
    CLOSED
  }

  /**
   * Whether a run is open somewhere.
   *
   * @param folder of the run
   */
  public static State state(Path folder) {
    try {
      Path real = folder.toRealPath();
      Path file = real.resolve(FILE);
      if (HELD.contains(real)) {
        return State.OPEN;
      }
      if (!Files.isRegularFile(file) || Files.size(file) == 0) {
        return State.CLOSED;
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false)) {
        return lock == null ? State.OPEN : State.ABANDONED;
      }
    } catch (IOException e) {
      return State.CLOSED;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    } finally {
      HELD.remove(folder);
    }
  }
}
