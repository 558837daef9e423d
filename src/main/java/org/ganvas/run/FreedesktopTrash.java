package org.ganvas.run;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The trash of Linux desktops: the FreeDesktop.org Trash specification 1.0. A folder of another
 * disk than the home trash's goes to the trash of its own, {@code .Trash-<uid>} at its top.
 *
 * @param home the home trash, {@code $XDG_DATA_HOME/Trash}
 * @param clock the time on the user's clock
 */
record FreedesktopTrash(Path home, Supplier<LocalDateTime> clock) implements Trash {

  @Override
  public void take(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Files.createDirectories(home);
    if (Files.getFileStore(home).equals(Files.getFileStore(real))) {
      take(home, real, real);
    } else {
      Path top = top(real);
      Object user = Files.getAttribute(home, "unix:uid");
      take(top.resolve(".Trash-" + user), real, top.relativize(real));
    }
  }

  /** The folder at which the disk of another begins. */
  private static Path top(Path folder) throws IOException {
    Path top = folder;
    Path above = top.getParent();
    while (above != null && Files.getFileStore(above).equals(Files.getFileStore(folder))) {
      top = above;
      above = top.getParent();
    }
    return top;
  }

  private void take(Path trash, Path folder, Path origin) throws IOException {
    Path files = Files.createDirectories(trash.resolve("files"));
    Path infos = Files.createDirectories(trash.resolve("info"));
    String name = Objects.requireNonNull(folder.getFileName(), "no folder").toString();
    Path info = null;
    String kept = name;
    for (int again = 2; info == null; again++) {
      try {
        // The specification wants the name taken by its information first, and at one stroke.
        info =
            Files.writeString(
                infos.resolve(kept + ".trashinfo"),
                information(origin),
                StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        kept = name + "." + again;
      }
    }
    try {
      Files.move(folder, files.resolve(kept), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.delete(info);
      throw e;
    }
  }

  private String information(Path origin) {
    String path =
        StreamSupport.stream(origin.spliterator(), false)
            .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8))
            .map(part -> part.replace("+", "%20"))
            .collect(Collectors.joining("/", origin.isAbsolute() ? "/" : "", ""));
    return "[Trash Info]\nPath=%s\nDeletionDate=%s\n"
        .formatted(
            path,
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                clock.get().truncatedTo(ChronoUnit.SECONDS)));
  }
}
