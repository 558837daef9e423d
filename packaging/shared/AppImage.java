import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the app image: a runtime of the modules that are needed, the jars without native libraries,
 * the native libraries of one platform beside them, and the launcher. Every system's script calls
 * it; what differs between systems stands in the files beside this one.
 *
 * <p>A Java program rather than a shell script, because the JDK is all that every system has.
 */
public final class AppImage {
  private static final Pattern NATIVE =
      Pattern.compile(".*\\.(so|so\\.[\\d.]+|dll|dylib|jnilib|a|lib)");

  private final Path shared;
  private final String platform;
  private final Map<String, String> app;
  private final FileTime time;

  private AppImage(Path shared, String platform, Instant time) throws IOException {
    this.shared = shared;
    this.platform = platform;
    this.time = FileTime.from(time);
    app = new TreeMap<>();
    for (String line : lines(shared.resolve("app.properties"))) {
      String[] parts = line.split("=", 2);
      app.put(parts[0], parts[1]);
    }
  }

  /**
   * Makes an image.
   *
   * @param arguments {@code assemble PLATFORM VERSION TIME TARGET ICON [JPACKAGE-OPTION…]}: the
   *     platform as JavaCPP names it, the numeric version, the instant all files get, Maven's build
   *     folder with {@code ganvas.jar} and {@code libs}, the icon; {@code natives PLATFORM LIBS
   *     FOLDER} to see what a platform's libraries would be; {@code checksums FOLDER FILE}
   */
  public static void main(String... arguments) throws IOException {
    if (arguments[0].equals("checksums")) {
      checksums(Path.of(arguments[1]), Path.of(arguments[2]));
      return;
    }
    Path shared = Path.of(System.getProperty("packaging.shared"));
    if (arguments[0].equals("natives")) {
      AppImage image = new AppImage(shared, arguments[1], Instant.EPOCH);
      Path folder = Path.of(arguments[3]);
      delete(folder);
      Path natives = Files.createDirectories(folder.resolve("natives"));
      image.separateAll(Path.of(arguments[2]), folder.resolve("jars"), natives);
      image.nameAgain(natives);
      return;
    }
    AppImage image = new AppImage(shared, arguments[1], Instant.parse(arguments[3]));
    Path target = Path.of(arguments[4]);
    Path work = target.resolve("installer");
    delete(work);
    Path jars = work.resolve("jars");
    Path natives = Files.createDirectories(work.resolve("natives"));
    image.separate(target.resolve("ganvas.jar"), jars.resolve("main"), natives);
    image.separateAll(target.resolve("libs"), jars.resolve("libs"), natives);
    image.nameAgain(natives);
    Path runtime = work.resolve("runtime");
    image.link(runtime);
    List<String> extra = List.of(arguments).subList(6, arguments.length);
    Path launcher = image.launcher(work, runtime, Path.of(arguments[5]), arguments[2], extra);
    Path appFolder = appFolder(launcher);
    move(jars.resolve("libs"), appFolder.resolve("libs"));
    move(natives, appFolder.resolve("natives"));
    for (String paper : List.of("LICENSE", "NOTICE")) {
      Files.copy(shared.resolve("../..").resolve(paper), appFolder.resolve(paper));
    }
    Files.copy(target.resolve("THIRD-PARTY.txt"), appFolder.resolve("THIRD-PARTY.txt"));
    image.stamp(launcher);
    checksums(launcher, work.resolve("app-image.sha256"));
    System.out.println(launcher);
  }

  /** The lines of a file of this folder that say something. */
  private static List<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.replaceFirst("^#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  /** Lines of a file that begin with this platform, or with {@code all}, and what follows there. */
  private List<String[]> rules(String kind) throws IOException {
    return lines(shared.resolve("natives")).stream()
        .map(line -> line.split("\\s+"))
        .filter(line -> line[0].equals(kind))
        .filter(line -> line[1].equals("all") || line[1].equals(platform))
        .map(line -> Arrays.copyOfRange(line, 2, line.length))
        .toList();
  }

  /** The runtime: modules and nothing that only developers want. */
  private void link(Path runtime) throws IOException {
    run(
        "jlink",
        List.of(
            "--add-modules",
            String.join(",", lines(shared.resolve("modules"))),
            "--strip-debug",
            "--compress=2",
            "--no-header-files",
            "--no-man-pages",
            "--strip-native-commands",
            "--exclude-files=" + String.join(",", lines(shared.resolve("runtime-without"))),
            "--output",
            runtime.toString()));
  }

  private void separateAll(Path folder, Path into, Path natives) throws IOException {
    try (Stream<Path> jars = Files.list(folder)) {
      for (Path jar : jars.sorted().toList()) {
        separate(jar, into, natives);
      }
    }
  }

  /**
   * Copies a jar without native libraries and their C headers, and the libraries of this platform
   * into a folder. A jar of nothing else is left out.
   */
  private void separate(Path jar, Path into, Path natives) throws IOException {
    List<Pattern> own = new ArrayList<>();
    for (String[] rule : rules("from")) {
      own.add(Pattern.compile(rule[0]));
    }
    List<Pattern> unwanted = new ArrayList<>();
    for (String[] rule : rules("without")) {
      unwanted.add(Pattern.compile(rule[0]));
    }
    Predicate<String> wanted =
        name ->
            own.stream().anyMatch(p -> p.matcher(name).matches())
                && unwanted.stream().noneMatch(p -> p.matcher(name).matches());
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().filter(entry -> !entry.isDirectory()).toList();
      for (ZipEntry entry : entries) {
        String name = entry.getName();
        if (NATIVE.matcher(name).matches() && wanted.test(name)) {
          Path library = natives.resolve(name.substring(name.lastIndexOf('/') + 1));
          if (Files.exists(library)) {
            throw new IOException(
                "Two libraries are called %s; say which is unwanted in packaging/shared/natives."
                    .formatted(library.getFileName()));
          }
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, library);
          }
        }
      }
      if (entries.stream().map(ZipEntry::getName).anyMatch(AppImage::matters)) {
        Files.createDirectories(into);
        try (OutputStream file = Files.newOutputStream(into.resolve(jar.getFileName()));
            ZipOutputStream out = new ZipOutputStream(file)) {
          out.setLevel(Deflater.BEST_COMPRESSION);
          copy(zip, entries, out);
        }
      }
    }
  }

  private static boolean matters(String entry) {
    return !entry.startsWith("META-INF/") && !developersOnly(entry);
  }

  private static boolean developersOnly(String entry) {
    return NATIVE.matcher(entry).matches()
        || entry.matches(".*/include/.*\\.(h|hpp|hh)|.*/lib/(cmake|pkgconfig)/.*|META-INF/maven/.*")
        || entry.startsWith("META-INF/native-image/")
        || entry.endsWith("module-info.class");
  }

  private void copy(ZipFile from, List<? extends ZipEntry> entries, ZipOutputStream to)
      throws IOException {
    for (ZipEntry entry : entries) {
      if (!developersOnly(entry.getName())) {
        ZipEntry copied = new ZipEntry(entry.getName());
        copied.setTime(time.toMillis());
        to.putNextEntry(copied);
        try (InputStream in = from.getInputStream(entry)) {
          in.transferTo(to);
        }
        to.closeEntry();
      }
    }
  }

  /** Gives libraries the second names under which others ask for them. */
  private void nameAgain(Path natives) throws IOException {
    for (String[] rule : rules("also")) {
      Path alias = natives.resolve(rule[1]);
      if (platform.startsWith("windows")) {
        Files.copy(natives.resolve(rule[0]), alias);
      } else {
        Files.createSymbolicLink(alias, Path.of(rule[0]));
      }
    }
  }

  private Path launcher(
      Path work, Path runtime, Path icon, String version, List<String> extra) throws IOException {
    Path out = work.resolve("image");
    String name = platform.startsWith("linux") ? app.get("package") : app.get("name");
    List<String> options =
        new ArrayList<>(
            List.of(
                "--type", "app-image",
                "--name", name,
                "--app-version", version,
                "--vendor", app.get("vendor"),
                "--description", app.get("description"),
                "--copyright", app.get("copyright"),
                "--input", work.resolve("jars").resolve("main").toString(),
                "--main-jar", "ganvas.jar",
                "--main-class", app.get("main-class"),
                "--runtime-image", runtime.toString(),
                "--icon", icon.toString(),
                "--dest", out.toString()));
    for (String option : lines(shared.resolve("launcher-options"))) {
      options.addAll(List.of("--java-options", option));
    }
    options.addAll(extra);
    run("jpackage", options);
    try (Stream<Path> made = Files.list(out)) {
      return made.findFirst().orElseThrow();
    }
  }

  /** Where jpackage puts the program's own files. */
  private static Path appFolder(Path image) throws IOException {
    try (Stream<Path> all = Files.walk(image, 3)) {
      return all.filter(path -> path.endsWith("app") && Files.isDirectory(path))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Gives all files one time, and modes that do not depend on who builds. */
  private void stamp(Path image) throws IOException {
    boolean posix = image.getFileSystem().supportedFileAttributeViews().contains("posix");
    List<Path> files;
    try (Stream<Path> all = Files.walk(image)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      if (Files.isSymbolicLink(file)) {
        continue;
      }
      if (posix) {
        boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
      }
      Files.setLastModifiedTime(file, time);
    }
  }

  /** Lists the SHA-256 of all files, as {@code sha256sum} does, sorted by name. */
  private static void checksums(Path folder, Path list) throws IOException {
    List<String> sums = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> Files.isRegularFile(path)).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        sums.add("%s  %s".formatted(sha256(file), name));
      }
    }
    Files.write(list, sums);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  private static void run(String tool, List<String> arguments) throws IOException {
    Optional<ToolProvider> found = ToolProvider.findFirst(tool);
    if (found.isEmpty()) {
      throw new IOException(
          "This JDK has no %s; build with a whole JDK 17 or newer.".formatted(tool));
    }
    int status = found.get().run(System.err, System.err, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IOException("%s failed with %s.".formatted(tool, arguments));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
