package org.ganvas.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * NumPy's archive of named arrays: {@code numpy.load} opens it. Entries are stored, not compressed,
 * and carry a fixed time, so that the same arrays give the same bytes.
 */
public final class Npz {
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String SUFFIX = ".npy";

  private Npz() {}

  /**
   * Writes an archive; the stream stays open.
   *
   * @param arrays by name, written in the map's order
   * @throws IOException if the stream fails
   */
  public static void write(OutputStream out, Map<String, ? extends NpyArray> arrays)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, ? extends NpyArray> array : arrays.entrySet()) {
      byte[] bytes = NpyFormat.encode(array.getValue());
      ZipEntry entry = new ZipEntry(array.getKey() + SUFFIX);
      entry.setMethod(ZipEntry.STORED);
      entry.setTimeLocal(FIXED_TIME);
      entry.setSize(bytes.length);
      entry.setCrc(crc(bytes));
      zip.putNextEntry(entry);
      zip.write(bytes);
    }
    zip.finish();
  }

  /** {@link #read(Path, long)} of any size. */
  public static Map<String, NpyArray> read(Path file) throws RunException {
    return read(file, Long.MAX_VALUE);
  }

  /**
   * Reads an archive as {@link #write} makes it. Compressed entries are refused, so that a small
   * file cannot fill the memory, and so is a file larger than it can be, before any of it is read.
   *
   * @param mostBytes that the file can have if it holds what it should
   * @return the arrays by name, in the file's order
   * @throws RunException with one sentence on what is wrong with the file
   */
  public static Map<String, NpyArray> read(Path file, long mostBytes) throws RunException {
    try {
      long allowed = Files.size(file);
      if (allowed > mostBytes) {
        throw new RunException(
            String.format(
                Locale.ROOT,
                "%s has %,d bytes where %,d are the most that this run can need; use another checkpoint.",
                file,
                allowed,
                mostBytes));
      }
      return arrays(file, allowed);
    } catch (ZipException e) {
      throw new RunException(
          "%s is damaged or is no NumPy archive; use another checkpoint.".formatted(file), e);
    } catch (IOException e) {
      throw new RunException(
          "%s cannot be read (%s); check that you may open it.".formatted(file, Failures.reason(e)),
          e);
    }
  }

  private static Map<String, NpyArray> arrays(Path file, long bytes)
      throws IOException, RunException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, NpyArray> arrays = new LinkedHashMap<>();
      long allowed = bytes;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        allowed -= entry.getSize();
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() < 0 || allowed < 0) {
          throw new RunException(
              "%s is no archive of stored arrays such as Ganvas writes.".formatted(file));
        }
        arrays.put(name(file, entry), array(file, zip, entry));
      }
      return arrays;
    }
  }

  private static String name(Path file, ZipEntry entry) throws RunException {
    String name = entry.getName();
    if (!name.endsWith(SUFFIX)) {
      throw new RunException("%s holds '%s', which is no array.".formatted(file, name));
    }
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static NpyArray array(Path file, ZipFile zip, ZipEntry entry)
      throws RunException, IOException {
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      // The sizes in the directory were checked; what is there may be another matter.
      bytes = in.readNBytes(Math.toIntExact(entry.getSize()));
    }
    String what = "The array '%s' in %s".formatted(entry.getName(), file);
    // ZipFile does not check this by itself.
    if (crc(bytes) != entry.getCrc()) {
      throw new RunException(what + " is damaged; use another checkpoint.");
    }
    return NpyFormat.decode(what, bytes);
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
