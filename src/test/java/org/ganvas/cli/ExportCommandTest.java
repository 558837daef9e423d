package org.ganvas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.deeplearning4j.util.ModelSerializer;
import org.ganvas.image.Gif;
import org.ganvas.image.Png;
import org.ganvas.image.PngMetadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** {@code export} and {@code sample --gif}, with runs of a few iterations. */
class ExportCommandTest {
  @TempDir private static Path runs;
  @TempDir private Path folder;

  @BeforeAll
  static void train() {
    train("light", "light", "3");
    train("asked", "projection", "1");
    train("plane", "toy", "3");
  }

  private static void train(String name, String recipe, String steps) {
    VerifyCommandTest.Said said =
        VerifyCommandTest.ganvas(
            List.of(
                "train",
                "--steps",
                steps,
                "--threads",
                "1",
                "--batch",
                "8",
                "--recipe",
                recipe,
                "--out",
                runs.resolve(name).toString()));
    assertThat(said.status()).as(said.err()).isZero();
  }

  private VerifyCommandTest.Said export(String run, String format, String out, String... more) {
    Stream<String> usual =
        Stream.of(
            "export", "--run", runs.resolve(run) + "", "--format", format, "--out", path(out));
    return VerifyCommandTest.ganvas(Stream.concat(usual, Stream.of(more)).toList());
  }

  private String path(String out) {
    return folder.resolve(out).toString();
  }

  private byte[] exported(String run, String format, String out) throws IOException {
    VerifyCommandTest.Said said = export(run, format, out);
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.out()).endsWith("to " + path(out) + ".");
    return Files.readAllBytes(folder.resolve(out));
  }

  @Test
  void aProgramWithDl4jAloneRestoresTheGenerator() throws IOException {
    byte[] zip = exported("light", "dl4j", "deep/generator.zip");

    assertThat(
            ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(zip))
                .outputSingle(Nd4j.rand(5, 20))
                .shape())
        .containsExactly(5, 1, 28, 28);
  }

  @Test
  void theAverageAndTheGeneratorAsTrainedAreTwoFiles() throws IOException {
    byte[] averaged = exported("light", "onnx", "averaged.onnx");
    assertThat(export("light", "onnx", "raw.onnx", "--raw").status()).isZero();

    assertThat(Files.readAllBytes(folder.resolve("raw.onnx"))).isNotEqualTo(averaged);
  }

  @Test
  void whatAFormatCannotHoldIsRefusedAndNothingIsWritten() {
    VerifyCommandTest.Said said = export("asked", "dl4j", "generator.zip");

    assertThat(said.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(said.err())
        .isEqualTo(
            "A DL4J zip cannot hold the layer 'Batch norm of 10 classes', for DL4J has none of its kind; export it as ONNX.");
    assertThat(folder.resolve("generator.zip")).doesNotExist();
  }

  @Test
  void aRecipeHoldsEverySettingByName() throws IOException {
    JsonNode recipe = new ObjectMapper().readTree(exported("light", "recipe", "recipe.json"));

    assertThat(recipe.get("recipe").asText()).isEqualTo("light");
    assertThat(recipe.get("settings").get("batch").asInt()).isEqualTo(8);
    assertThat(recipe.get("settings").get("lr-g").asDouble()).isEqualTo(2e-3);
    assertThat(recipe.get("settings").has("threads")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "asked", "plane"})
  void aReportIsOneFileThatNeedsNoNetwork(String run) throws IOException {
    String html = new String(exported(run, "report", "report.html"), UTF_8);

    assertThat(html)
        .contains("default-src 'none'", "<svg", "Run " + run, "trainedAlgorithmicMedia");
    assertThat(html).doesNotContain("<script", "<link", "url(", "href=");
    Matcher images = Pattern.compile("<img[^>]*src=\"([^\"]*)\"").matcher(html);
    assertThat(images.find()).isTrue();
    assertThat(images.group(1)).startsWith("data:image/png;base64,");
    byte[] png =
        Base64.getDecoder().decode(images.group(1).substring("data:image/png;base64,".length()));
    assertThat(PngMetadata.read(png).text(PngMetadata.XMP)).isPresent();
  }

  @Test
  void curvesAreWrittenAsPictureDrawingAndTable() throws Exception {
    byte[] svg = exported("light", "curves", "curves.svg");
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getElementsByTagName("polyline")
                .getLength())
        .isGreaterThan(7);
    assertThat(Png.decodeColours(exported("light", "curves", "curves.png")).width()).isEqualTo(800);
    exported("light", "curves", "curves.csv");
    assertThat(folder.resolve("curves.csv"))
        .hasSameTextualContentAs(runs.resolve("light/losses.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tflite | x.tflite | 2 | --format cannot be 'tflite'; take dl4j, onnx, recipe, report, curves.",
        "curves | x.pdf | 2 | Curves are written as .png, .svg or .csv; let --out end so.",
        "recipe | there | 1 | is there already; choose another --out, or replace it with --force.",
        "recipe | there/x | 1 | cannot be written",
        "recipe | . | 1 | is a folder; name a file."
      })
  void whatCannotBeDoneGetsOneSentence(String format, String out, int status, String sentence)
      throws IOException {
    Files.writeString(folder.resolve("there"), "mine");

    VerifyCommandTest.Said said = export("light", format, out);

    assertThat(said.status()).as(said.err()).isEqualTo(status);
    assertThat(said.err()).contains(sentence).doesNotContain("Exception").hasLineCount(1);
    assertThat(folder.resolve("there")).hasContent("mine");
  }

  @Test
  void forceReplaces() throws IOException {
    Files.writeString(folder.resolve("there"), "mine");

    assertThat(export("light", "recipe", "there", "--force").status()).isZero();
    assertThat(folder.resolve("there")).content().contains("light");
  }

  private VerifyCommandTest.Said sample(String run, String... more) {
    return VerifyCommandTest.ganvas(
        Stream.concat(Stream.of("sample", "--run", runs.resolve(run).toString()), Stream.of(more))
            .toList());
  }

  @Test
  void aWayIsAnimated() throws IOException {
    VerifyCommandTest.Said said =
        sample("light", "--interpolate", "1:2", "--steps", "6", "--gif", path("way.gif"));

    assertThat(said.status()).as(said.err()).isZero();
    assertThat(Gif.decode(Files.readAllBytes(folder.resolve("way.gif")))).hasSize(6);
    assertThat(folder.resolve("way.gif.json")).content().contains("trainedAlgorithmicMedia");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "plane"})
  void aTrainingIsAnimatedFromThePicturesThatItKept(String run) throws IOException {
    VerifyCommandTest.Said said = sample(run, "--gif", path("training.gif"));

    assertThat(said.status()).as(said.err()).isZero();
    try (Stream<Path> kept = Files.list(runs.resolve(run).resolve("samples"))) {
      assertThat(Gif.decode(Files.readAllBytes(folder.resolve("training.gif"))))
          .hasSize((int) kept.count());
    }
    assertThat(
            VerifyCommandTest.ganvas(
                    List.of("verify", path("training.gif"), "--run", runs.resolve(run).toString()))
                .status())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--count 1 | 'ganvas sample' needs --out FILE or --gif FILE;",
        "--count 1 --gif a.gif --out b.png | --out and --gif cannot go together; choose one.",
        "--count 1 --gif a.png | --gif writes an animated GIF; let its name end in .gif."
      })
  void oneOutputIsNamed(String options, String sentence) {
    VerifyCommandTest.Said said = sample("light", options.split(" "));

    assertThat(said.status()).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(said.err()).startsWith(sentence).hasLineCount(1);
  }
}
