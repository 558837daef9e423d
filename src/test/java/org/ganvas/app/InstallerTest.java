package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the installers are made of is right, as far as can be said without building one. */
class InstallerTest {
  private static final Path PACKAGING = Path.of("packaging");
  private static final Path SHARED = PACKAGING.resolve("shared");

  /** Modules that no class names: why they are needed stands in the list. */
  private static final Set<String> SERVICES = Set.of("jdk.random");

  @TempDir Path folder;

  private record Said(int status, String text) {}

  @Test
  @EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "modules are split anew now and then")
  void theRuntimeHasTheModulesThatClassesReferToAndNoOthers() throws IOException {
    String jars = Files.readString(Path.of("target", "runtime-classpath")).strip();
    List<String> arguments =
        List.of(
            "--multi-release=17",
            "--ignore-missing-deps",
            "--print-module-deps",
            "--recursive",
            "--class-path=" + jars,
            "target/classes");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));

    assertThat(status).as("%s%n%s", out, err).isZero();
    Set<String> found = new TreeSet<>(List.of(out.toString().strip().split(",")));
    found.addAll(SERVICES);
    assertThat(lines("modules")).containsExactlyInAnyOrderElementsOf(found);
  }

  @Test
  void theProgramRunsOnTheModulesOfTheListAlone() throws Exception {
    String modules = String.join(",", lines("modules"));
    String classPath = System.getProperty("java.class.path");

    Said said =
        java("--limit-modules", modules, "-cp", classPath, Main.class.getName(), "list", "recipes");

    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text()).contains("light");
  }

  @Test
  void theJavaRuntimeTakesTheLaunchersOptions() throws Exception {
    List<String> options = new ArrayList<>();
    launcherOptions().stream()
        .map(option -> option.replace("$APPDIR", folder.toString()))
        .forEach(options::add);
    options.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));

    Said said = java(options.toArray(String[]::new));

    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text()).containsPattern("MaxRAMPercentage += 12\\.5");
    assertThat(said.text().lines()).noneMatch(line -> line.contains("warning"));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "jpackage makes the others")
  void theLauncherPassesOptionsAndArgumentsOnWhereverItLies() throws Exception {
    Path home = Files.createDirectories(folder.resolve("a folder"));
    Path launcher = executable(home.resolve("bin/ganvas"), run("packaging/linux-files/launcher"));
    executable(home.resolve("lib/runtime/bin/ganvas"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Path link = Files.createSymbolicLink(folder.resolve("ganvas"), launcher);

    List<String> passed = run(link.toString(), "open", "my recipe.ganvas").lines().toList();

    Path app = home.resolve("lib/app");
    assertThat(passed)
        .contains("-Djava.library.path=" + app.resolve("natives"))
        .containsSubsequence(
            "-cp", app.resolve("ganvas.jar").toString(), "org.ganvas.app.Main", "open")
        .endsWith("my recipe.ganvas");
    assertThat(passed).hasSize(launcherOptions().size() + 5);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 8, 16, 32, 64})
  void heapAndEngineLeaveTheSystemAQuarterOfTheMemory(long gigabytes) throws IOException {
    double heapShare =
        lines("launcher-options").stream()
            .filter(option -> option.startsWith("-XX:MaxRAMPercentage="))
            .mapToDouble(option -> Double.parseDouble(option.replaceFirst(".*=", "")) / 100)
            .findFirst()
            .orElseThrow();
    long memory = gigabytes << 30;

    assertThat(heapShare * memory).isGreaterThanOrEqualTo(512 << 20);
    assertThat(heapShare * memory + NativeMemory.share(memory)).isLessThanOrEqualTo(0.75 * memory);
  }

  @Test
  void everyPlatformOfThePomHasItsNativesAndItsScript() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    List<MatchResult> platforms =
        Pattern.compile(
                "<javacpp.platform>(.*)</javacpp.platform>\\s*"
                    + "<packaging.script>(.*)</packaging.script>\\s*"
                    + "<nd4j.classifier>(.*)</nd4j.classifier>")
            .matcher(pom)
            .results()
            .toList();

    assertThat(platforms).hasSize(5);
    for (MatchResult platform : platforms) {
      List<String> from =
          lines("natives").stream()
              .map(line -> line.split("\\s+"))
              .filter(rule -> rule[0].equals("from") && rule[1].equals(platform.group(1)))
              .map(rule -> rule[2])
              .toList();
      String nd4j = "org/nd4j/linalg/cpu/nativecpu/bindings/%s/".formatted(platform.group(3));
      assertThat(from)
          .as(platform.group(1))
          .anyMatch(rule -> (nd4j + "libnd4jcpu.dll").matches(rule))
          .anyMatch(rule -> rule.startsWith("com/sun/jna/"));
      assertThat(PACKAGING.resolve(platform.group(2))).isRegularFile();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "makes a symbolic link")
  void librariesOfOnePlatformAreSeparatedAndTheRestOfAJarStays() throws Exception {
    Path libs = Files.createDirectories(folder.resolve("libs"));
    String nd4j = "org/nd4j/linalg/cpu/nativecpu/bindings/";
    jar(
        libs.resolve("nd4j.jar"),
        nd4j + "linux-x86_64-onednn/libnd4jcpu.so",
        "org/bytedeco/openblas/linux-x86_64/include/cblas.h",
        "org/bytedeco/openblas/linux-x86_64/libopenblas.so.0");
    jar(
        libs.resolve("jna.jar"),
        "com/sun/jna/Native.class",
        "com/sun/jna/linux-x86-64/libjnidispatch.so",
        "com/sun/jna/win32-x86-64/jnidispatch.dll");

    Said said = appImage("natives", "linux-x86_64", libs.toString(), folder + "/out");

    assertThat(said.status()).as(said.text()).isZero();
    try (Stream<Path> natives = Files.list(folder.resolve("out/natives"))) {
      assertThat(natives.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "libnd4jcpu.so",
              "libopenblas.so.0",
              "libopenblas_nolapack.so.0",
              "libjnidispatch.so");
    }
    assertThat(folder.resolve("out/jars/nd4j.jar")).doesNotExist();
    try (ZipFile jna = new ZipFile(folder.resolve("out/jars/jna.jar").toFile())) {
      assertThat(jna.stream().map(ZipEntry::getName)).containsExactly("com/sun/jna/Native.class");
    }
  }

  @Test
  void twoLibrariesOfOneNameAreRefused() throws Exception {
    Path libs = Files.createDirectories(folder.resolve("libs"));
    jar(libs.resolve("a.jar"), "org/bytedeco/a/linux-x86_64/libsame.so");
    jar(libs.resolve("b.jar"), "org/bytedeco/b/linux-x86_64/libsame.so");

    Said said = appImage("natives", "linux-x86_64", libs.toString(), folder + "/out");

    assertThat(said.status()).isNotZero();
    assertThat(said.text()).contains("Two libraries are called libsame.so");
  }

  @Test
  void theIdentifiersAreThoseThatUpdatesDependOn() throws IOException {
    assertThat(lines("app.properties"))
        .contains(
            "id=org.ganvas.Ganvas",
            "main-class=" + Main.class.getName(),
            "windows-upgrade-uuid=6f0cb2f1-6f0e-4c3b-9a57-2f6a8de0b6b5");
    assertThat(PACKAGING.resolve("linux-files/org.ganvas.Ganvas.desktop"))
        .content()
        .contains("Exec=ganvas open %F", "Icon=org.ganvas.Ganvas");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-files/org.ganvas.Ganvas.metainfo.xml",
        "linux-files/org.ganvas.Ganvas.mime.xml",
        "windows-files/main.wxs",
        "macos-files/Info.plist"
      })
  void descriptionsForTheSystemsAreWellFormed(String file) throws Exception {
    DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
    xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    assertThat(xml.newDocumentBuilder().parse(PACKAGING.resolve(file).toFile())).isNotNull();
  }

  private static List<String> lines(String file) throws IOException {
    try (Stream<String> lines = Files.lines(SHARED.resolve(file))) {
      return lines.map(String::strip).filter(line -> !line.matches("#.*|")).toList();
    }
  }

  private static List<String> launcherOptions() throws IOException {
    List<String> options = new ArrayList<>(lines("launcher-options"));
    options.addAll(lines("../linux-files/launcher-options"));
    return options;
  }

  private static Path executable(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private static void jar(Path file, String... entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static Said appImage(String... arguments) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of("-Dpackaging.shared=" + SHARED, SHARED.resolve("AppImage.java").toString()));
    all.addAll(List.of(arguments));
    return java(all.toArray(String[]::new));
  }

  private static Said java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of(arguments));
    return said(command);
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Said said = said(List.of(command));
    assertThat(said.status()).as(said.text()).isZero();
    return said.text();
  }

  private static Said said(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
