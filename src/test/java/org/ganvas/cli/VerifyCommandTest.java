package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ganvas.export.Verification;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.Png;
import org.ganvas.image.PngMetadata;
import org.ganvas.recipe.Catalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify} of what {@code sample} wrote, with runs of two iterations. */
class VerifyCommandTest {
  @TempDir private static Path runs;
  @TempDir private Path folder;

  record Said(int status, String out, String err) {}

  @BeforeAll
  static void train() {
    train("light", "light", "1");
    train("other", "light", "2");
    train("asked", "projection", "1");
    train("plane", "toy", "1");
  }

  private static void train(String name, String recipe, String seed) {
    Said said =
        ganvas(
            List.of(
                "train",
                "--steps",
                "2",
                "--threads",
                "1",
                "--batch",
                "8",
                "--recipe",
                recipe,
                "--seed",
                seed,
                "--out",
                runs.resolve(name).toString()));
    assertThat(said.status()).as(said.err()).isZero();
  }

  static Said ganvas(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 80);
    int status =
        new Ganvas(Catalogue.standard(), new NativeEngine(), terminal)
            .run(arguments.toArray(String[]::new));
    return new Said(status, out.toString().strip(), err.toString().strip());
  }

  private void sample(String run, String out, String... more) {
    Stream<String> usual =
        Stream.of("sample", "--run", runs.resolve(run) + "", "--out", folder.resolve(out) + "");
    Said said = ganvas(Stream.concat(usual, Stream.of(more)).toList());
    assertThat(said.status()).as(said.err()).isZero();
  }

  private Said verify(String file, String run) {
    return ganvas(
        List.of("verify", folder.resolve(file).toString(), "--run", runs.resolve(run).toString()));
  }

  private Verification verified(Path file, String run) throws Exception {
    return Verification.of(Catalogue.standard(), file, runs.resolve(run));
  }

  @Test
  void picturesVerifyAndNoneDoesAfterAPixelOrTheModelHasChanged() throws Exception {
    sample("light", "some", "--count", "20", "--seed", "3");
    try (Stream<Path> files = Files.list(folder.resolve("some"))) {
      List<Path> pictures = files.sorted().toList();
      assertThat(pictures).hasSize(20);
      for (Path file : pictures) {
        assertThat(verified(file, "light").matches()).as(file + "").isTrue();
        assertThat(verified(file, "other").matches()).as(file + "").isFalse();
        changeOnePixel(file);
        Verification changed = verified(file, "light");
        assertThat(changed.matches()).as(file + "").isFalse();
        assertThat(changed.difference()).hasValue(1);
      }
    }
  }

  /** By one level, with all texts as they were. */
  private static void changeOnePixel(Path file) throws IOException {
    byte[] png = Files.readAllBytes(file);
    GreyPicture picture = Png.decode(png);
    byte[] pixels = picture.pixels().clone();
    int at = Math.floorMod(file.hashCode(), pixels.length);
    pixels[at] = (byte) (pixels[at] == 0 ? 1 : (pixels[at] & 0xff) - 1);
    Files.write(
        file,
        PngMetadata.read(png)
            .writtenInto(Png.encode(new GreyPicture(picture.width(), picture.height(), pixels))));
  }

  @ParameterizedTest
  @CsvSource({
    "light, grid.png, --count 9 --scale 3 --gap 1 --background 200 --mark",
    "light, raw.png, --count 2 --raw",
    "light, cut.png, --count 3 --truncation 0.5",
    "light, typed.png, --at 42_d1-2_z3+0.5",
    "light, sheet.png, --directions 2 --seed 4",
    "light, way.gif, --interpolate 1:2 --steps 5",
    "light, some-images-idx3-ubyte.gz, --count 12",
    "light, some.csv, --count 3",
    "asked, grid.png, --count 25",
    "asked, seven.png, --count 5 --class 7",
    "asked, all.png, --at 3",
    "asked, some-images-idx3-ubyte, --count 12",
    "asked, odd-ubyte, --count 12",
    "asked, some.csv, --count 12",
    "plane, points.png, --count 20 --mark",
    "plane, points.csv, --count 20",
    "plane, way.csv, --interpolate 1:2",
  })
  void whatIsWrittenVerifies(String run, String out, String options) {
    sample(
        run,
        out,
        Stream.of(options.split(" ")).map(o -> o.replace('_', ' ')).toArray(String[]::new));

    Said said = verify(out, run);

    assertThat(said.status()).as(said.out() + said.err()).isZero();
    assertThat(said.out()).isEqualTo("Yes: unchanged, and the run makes the same again.");
  }

  @Test
  void aTrainingSetWithAnotherLabelDoesNotVerify() throws IOException {
    sample("asked", "some.csv", "--count", "12");
    Path csv = folder.resolve("some.csv");
    List<String> lines = Files.readAllLines(csv);
    lines.set(1, lines.get(1).replaceFirst("0", "5"));
    Files.write(csv, lines);

    assertThat(verify("some.csv", "asked"))
        .isEqualTo(new Said(1, "No: what it holds was changed after it was written.", ""));
  }

  @Test
  void aPictureThatClaimsAnotherPlaceDoesNotVerify() throws IOException {
    sample("light", "one.png", "--at", "5#2");
    Path file = folder.resolve("one.png");
    byte[] png = Files.readAllBytes(file);
    PngMetadata said = PngMetadata.read(png);
    assertThat(said.texts().get("Ganvas-Provenance")).contains("5#2");
    var texts = new java.util.LinkedHashMap<>(said.texts());
    texts.replaceAll((keyword, text) -> text.replace("5#2", "6#2"));
    Files.write(file, new PngMetadata(texts).writtenInto(Png.encode(Png.decode(png))));

    assertThat(verify("one.png", "light").out())
        .isEqualTo("No: the run makes something else at these places.");
  }

  @Test
  void theJsonSaysWhatWasFound() {
    sample("light", "one.png", "--count", "1");

    assertThat(
            ganvas(
                    List.of(
                        "verify",
                        "--json",
                        folder.resolve("one.png").toString(),
                        "--run",
                        runs.resolve("light").toString()))
                .out())
        .contains("\"matches\" : true", "\"difference\" : 0.0");
  }

  @Test
  void anotherRunIsNamed() {
    sample("light", "one.png", "--count", "1");

    assertThat(verify("one.png", "other").out())
        .startsWith("No: the generator of the run in")
        .endsWith("is another.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.png", "plain.csv", "missing.png", "plain.gif", "text.png"})
  void whatDoesNotSayWhereItComesFromIsRefusedInOneSentence(String name) throws IOException {
    Files.write(folder.resolve("plain.png"), Png.encode(new GreyPicture(1, 1, new byte[1])));
    Files.writeString(folder.resolve("plain.csv"), "x,y\n1,2\n");
    Files.writeString(folder.resolve("plain.gif"), "GIF89a");
    Files.writeString(folder.resolve("text.png"), "text");

    Said said = verify(name, "light");

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err()).isNotEmpty().doesNotContain("Exception").hasLineCount(1);
  }
}
