package org.ganvas.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one window of a user. Whoever is started second hands the files it was to open to the first,
 * which shows itself, and ends. Where that cannot be arranged, there are two windows.
 *
 * <p>A lock says who is first, and ends with its process, however that ends; a socket in the file
 * system, which only the user may open, carries the files.
 */
final class SingleInstance {
  private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
  private static final String HEARD = "heard";
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  /** What claiming the one window came to. */
  sealed interface Claim permits First, Told, Alone {}

  /** This process is the first. */
  static final class First implements Claim {
    private final FileLock lock;
    private final ServerSocketChannel requests;

    private First(FileLock lock, ServerSocketChannel requests) {
      this.lock = lock;
      this.requests = requests;
    }

    /**
     * Begins to answer those that are started later, on a thread of its own.
     *
     * @param open told the files that they were to open, perhaps none
     */
    void answer(Consumer<List<Path>> open) {
      Thread thread = new Thread(() -> answerAll(open), "ganvas-instance");
      thread.setDaemon(true);
      thread.start();
    }

    private void answerAll(Consumer<List<Path>> open) {
      while (lock.isValid()) {
        try (SocketChannel one = requests.accept()) {
          String files =
              new String(Channels.newInputStream(one).readAllBytes(), StandardCharsets.UTF_8);
          open.accept(files.lines().map(Path::of).toList());
          one.write(ByteBuffer.wrap(HEARD.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException e) {
          LOG.warn("A request of a second start was not understood", e);
          if (!requests.isOpen()) {
            return;
          }
        }
      }
    }
  }

  /** Another process is the first and has been told. */
  record Told() implements Claim {}

  /**
   * It could not be found out.
   *
   * @param why for the log
   */
  record Alone(String why) implements Claim {}

  private SingleInstance() {}

  /**
   * Claims the one window.
   *
   * @param folder of the user alone, with a short path; is made if need be
   * @param files what a first process should open if there is one
   * @param patience how long a first process may take to answer
   */
  static Claim claim(Path folder, List<Path> files, Duration patience) {
    Path socket = folder.resolve("ganvas.socket");
    try {
      Files.createDirectories(folder);
      Optional<FileLock> lock = lock(folder.resolve("ganvas.lock"));
      if (lock.isPresent()) {
        Files.deleteIfExists(socket);
        ServerSocketChannel requests = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        requests.bind(UnixDomainSocketAddress.of(socket));
        return new First(lock.get(), requests);
      }
      return tell(socket, files, patience) ? new Told() : new Alone("the first does not answer");
    } catch (IOException | UnsupportedOperationException e) {
      return new Alone(e.toString());
    }
  }

  private static Optional<FileLock> lock(Path file) throws IOException {
    // Stays open, and the lock held, as long as the process lives.
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
    }
    return Optional.ofNullable(lock);
  }

  private static boolean tell(Path socket, List<Path> files, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      try (SocketChannel first = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        return heard(first, files, Duration.ofNanos(end - System.nanoTime()));
      } catch (IOException e) {
        // The first may not have come as far as to listen.
        LOG.debug("No answer yet", e);
      }
      try {
        Thread.sleep(BETWEEN_TRIES.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private static boolean heard(SocketChannel first, List<Path> files, Duration patience)
      throws IOException {
    Timer timer = new Timer("ganvas-instance-patience", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            try {
              first.close();
            } catch (IOException e) {
              LOG.debug("Closing failed", e);
            }
          }
        },
        Math.max(1, patience.toMillis()));
    try {
      String lines =
          String.join("\n", files.stream().map(file -> file.toAbsolutePath().toString()).toList());
      first.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
      first.shutdownOutput();
      return new String(Channels.newInputStream(first).readAllBytes(), StandardCharsets.UTF_8)
          .equals(HEARD);
    } finally {
      timer.cancel();
    }
  }
}
