import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Renders the icon, {@code icon.svg}, for all systems: PNG for the window and Linux, ICO for Windows,
 * ICNS for macOS. Run from the project's folder after a change of the drawing: {@code java
 * packaging/icons/Render.java}; wants {@code rsvg-convert} (Debian: librsvg2-bin). Both containers
 * hold PNGs as they are.
 */
public final class Render {
  private static final Path WINDOW = Path.of("src", "main", "resources", "org", "ganvas", "ui");
  private static final Path ICONS = Path.of("packaging", "icons");

  private Render() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    Map<Integer, byte[]> pictures = new TreeMap<>();
    for (int size : List.of(16, 32, 48, 64, 128, 256, 512, 1024)) {
      pictures.put(size, png(size));
    }
    for (int size : List.of(16, 32, 48, 64, 128, 256)) {
      Files.write(WINDOW.resolve("icon-%d.png".formatted(size)), pictures.get(size));
    }
    Files.write(ICONS.resolve("ganvas-512.png"), pictures.get(512));
    Files.write(ICONS.resolve("ganvas.ico"), ico(pictures, List.of(16, 32, 48, 64, 128, 256)));
    Files.write(
        ICONS.resolve("ganvas.icns"),
        icns(
            pictures,
            Map.of("icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024)));
  }

  private static byte[] png(int size) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "rsvg-convert", "-w", "" + size, "-h", "" + size, WINDOW.resolve("icon.svg").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] picture = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException("rsvg-convert cannot render the icon.");
    }
    return picture;
  }

  /** Header, a directory entry of 16 bytes a picture, the pictures. */
  private static byte[] ico(Map<Integer, byte[]> pictures, List<Integer> sizes) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    int offset = head.capacity();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size : sizes) {
      byte[] picture = pictures.get(size);
      // 0 stands for 256; one plane of 32 bits.
      head.put((byte) size).put((byte) size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      head.putInt(picture.length).putInt(offset);
      offset += picture.length;
      body.write(picture);
    }
    return joined(head.array(), body.toByteArray());
  }

  /** A magic word and the length, then the pictures, each with its type and length. */
  private static byte[] icns(Map<Integer, byte[]> pictures, Map<String, Integer> types) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> type : new TreeMap<>(types).entrySet()) {
      byte[] picture = pictures.get(type.getValue());
      body.write(block(type.getKey(), picture.length));
      body.write(picture);
    }
    return joined(block("icns", body.size()), body.toByteArray());
  }

  private static byte[] block(String type, int length) {
    return ByteBuffer.allocate(8)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(length + 8)
        .array();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
