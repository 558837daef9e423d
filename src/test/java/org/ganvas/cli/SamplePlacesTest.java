package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ganvas.app.Main;
import org.ganvas.data.DatasetException;
import org.ganvas.data.FileDataset;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.Png;
import org.ganvas.recipe.Catalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sample} where the latent space is named, with runs of a single iteration. */
class SamplePlacesTest {
  @TempDir private static Path runs;
  @TempDir private Path folder;

  private record Said(int status, String out, String err) {}

  @BeforeAll
  static void train() {
    train("light", "--recipe", "light", "--batch", "8");
    train("asked", "--recipe", "projection", "--batch", "8");
    train("plane", "--recipe", "toy");
  }

  private static void train(String name, String... more) {
    Stream<String> usual =
        Stream.of(
            "train", "--steps", "1", "--threads", "1", "--out", runs.resolve(name).toString());
    Said said = ganvas(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    assertThat(said.status()).as(said.err()).isZero();
  }

  private static Said ganvas(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 80);
    int status = new Ganvas(Catalogue.standard(), new NativeEngine(), terminal).run(arguments);
    return new Said(status, out.toString(), err.toString().strip());
  }

  private Said sample(String run, String out, String... more) {
    Stream<String> usual =
        Stream.of("sample", "--run", runs.resolve(run) + "", "--out", folder.resolve(out) + "");
    return ganvas(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
  }

  private byte[] picture(String name, int index) throws IOException {
    return Png.decode(
            Files.readAllBytes(folder.resolve(name + "/sample-%06d.png".formatted(index))))
        .pixels();
  }

  @Test
  void anAddressOfASeedIsItsSample() throws IOException {
    assertThat(sample("light", "seed", "--count", "3", "--seed", "5").status()).isZero();
    assertThat(sample("light", "typed", "--at", "5#2").status()).isZero();

    assertThat(picture("typed", 0)).containsExactly(picture("seed", 2));
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void anAddressIsTheSamePictureInTwoFreshProcesses() throws IOException, InterruptedException {
    for (String name : List.of("one.png", "two.png")) {
      Process process =
          Signals.program(
                  Main.class,
                  "sample",
                  "--run",
                  runs.resolve("light").toString(),
                  "--at",
                  "42 t0.9 z3+0.5 d1-2 d2+1",
                  "--out",
                  folder.resolve(name).toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    }
    assertThat(folder.resolve("one.png")).hasSameBinaryContentAs(folder.resolve("two.png"));
    assertThat(sample("light", "plain.png", "--at", "42").status()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("plain.png")))
        .isNotEqualTo(Files.readAllBytes(folder.resolve("one.png")));
  }

  @Test
  void theWayBetweenTwoSeedsIsAStripThatBeginsAndEndsWithTheirSamples() throws IOException {
    assertThat(sample("light", "strip.png", "--interpolate", "5:6", "--steps", "4").status())
        .isZero();
    assertThat(sample("light", "strip", "--interpolate", "5:6", "--steps", "4").status()).isZero();
    assertThat(sample("light", "a", "--count", "1", "--seed", "5").status()).isZero();
    assertThat(sample("light", "b", "--count", "1", "--seed", "6").status()).isZero();

    GreyPicture strip = Png.decode(Files.readAllBytes(folder.resolve("strip.png")));
    assertThat(strip.width()).isEqualTo(4 * 56 + 5 * 2);
    assertThat(strip.height()).isEqualTo(56 + 2 * 2);
    assertThat(picture("strip", 0)).containsExactly(picture("a", 0));
    assertThat(picture("strip", 3)).containsExactly(picture("b", 0));
  }

  @Test
  void aSheetHasARowADirectionAndTheSampleInTheMiddle() throws IOException {
    assertThat(sample("light", "sheet", "--directions", "2", "--seed", "5").status()).isZero();
    assertThat(sample("light", "a", "--count", "1", "--seed", "5").status()).isZero();
    assertThat(sample("light", "b", "--at", "5 d2-3").status()).isZero();

    assertThat(picture("sheet", 3)).containsExactly(picture("a", 0));
    assertThat(picture("sheet", 10)).containsExactly(picture("a", 0));
    assertThat(picture("sheet", 7)).containsExactly(picture("b", 0));

    assertThat(sample("light", "sheet.png", "--directions", "2").status()).isZero();
    GreyPicture sheet = Png.decode(Files.readAllBytes(folder.resolve("sheet.png")));
    assertThat(sheet.width()).isEqualTo(7 * 56 + 8 * 2);
    assertThat(sheet.height()).isEqualTo(2 * 56 + 3 * 2);
  }

  @Test
  void numbersOfZAreTypedOrReadFromAFile() throws IOException {
    String z = "0.5,-1" + ",0".repeat(18);
    Path file = Files.writeString(folder.resolve("z.txt"), z + "\n\n" + z.replace("0.5", "2"));

    assertThat(sample("light", "typed", "--z", z).status()).isZero();
    assertThat(sample("light", "read", "--z", file.toString()).out()).contains("2 pictures");
    assertThat(picture("read", 0)).containsExactly(picture("typed", 0));
    assertThat(picture("read", 1)).isNotEqualTo(picture("read", 0));
  }

  @Test
  void aConditionalRunMakesEveryClassOfAPlaceUnlessOneIsAsked() throws DatasetException {
    assertThat(sample("asked", "all-images-idx3-ubyte", "--at", "3").out()).contains("10 pictures");
    assertThat(sample("asked", "own-images-idx3-ubyte", "--at", "3 c4").out())
        .contains("1 picture");
    assertThat(
            sample("asked", "way-images-idx3-ubyte", "--interpolate", "1:2", "--class", "7").out())
        .contains("8 pictures");
    assertThat(sample("asked", "sheet-images-idx3-ubyte", "--directions", "2").out())
        .contains("14 pictures");

    assertThat(sample("asked", "cut-images-idx3-ubyte", "--count", "12", "--truncation", "1").out())
        .contains("12 pictures");

    assertThat(labels("cut")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1);
    assertThat(labels("all")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(labels("own")).containsExactly(4);
    assertThat(labels("way")).containsOnly(7);
    assertThat(labels("sheet")).containsOnly(0);
  }

  private List<Integer> labels(String name) throws DatasetException {
    var read =
        new FileDataset(folder.resolve(name + "-images-idx3-ubyte"), Optional.empty()).load();
    return Stream.iterate(0, i -> i < read.count(), i -> i + 1).map(read::label).toList();
  }

  @Test
  void pointsOfThePlaneWalkToo() throws IOException {
    assertThat(sample("plane", "way.csv", "--interpolate", "1:2", "--steps", "5").status())
        .isZero();
    assertThat(sample("plane", "sheet.png", "--directions", "2").status()).isZero();

    assertThat(Files.readAllLines(folder.resolve("way.csv"))).hasSize(6);
    assertThat(folder.resolve("sheet.png")).isNotEmptyFile();
  }

  @Test
  void truncatedNoiseIsThatOfTheAddress() throws IOException {
    assertThat(
            sample("light", "cut", "--count", "2", "--seed", "5", "--truncation", "0.4").status())
        .isZero();
    assertThat(sample("light", "typed", "--at", "5#1 t0.4").status()).isZero();

    assertThat(picture("cut", 1)).containsExactly(picture("typed", 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--z 1,2 | 2 | A z of 2 numbers does not fit the run light, whose generator takes 20.",
        "--z 1,NaN | 2 | Number 2 of z in --z is 'NaN'; each must be a finite number such as -0.5.",
        "--z no-such-file | 1 | There is no file no-such-file; --z takes a file or numbers such as 0.1,-0.5.",
        "--at seven | 2 | 'seven' is no address;",
        "--at 1_z21+1 | 2 | The address names number 21 of z, but this generator takes 20.",
        "--interpolate 1 | 2 | --interpolate takes two seeds such as 1:2, whole numbers with a colon between them, not '1'.",
        "--interpolate 1:x | 2 | --interpolate takes two seeds such as 1:2",
        "--interpolate 1:2 --steps 1 | 2 | --steps cannot be 1; both ends alone are 2.",
        "--steps 3 --count 1 | 2 | --steps goes with --interpolate only; leave it out.",
        "--directions 21 | 2 | --directions cannot be 21; the generator of the run light has 20 of them.",
        "--directions 2000000000 | 2 | can take 250000 samples",
        "--interpolate 1:2 --steps 2000000000 | 2 | can take 250000 samples",
        "--directions 0 | 2 | --directions cannot be 0",
        "--directions 1 --count 3 | 2 | --count and --directions cannot go together; choose one.",
        "--count 1 --truncation 0 | 2 | --truncation cannot be 0.0; take 0.01 or more.",
        "--count 1 --truncation NaN | 2 | --truncation cannot be NaN; take 0.01 or more.",
        "--at 1 --truncation 1 | 2 | --truncation changes the noise of a seed",
        "--seed 1 | 2 | 'ganvas sample' needs --count N, or one of",
        "--at 1 --class 3 | 2 | is unconditional"
      })
  void whatCannotBeMeantGetsOneSentence(String options, int status, String sentence) {
    String[] given = options.split(" ");
    for (int i = 0; i < given.length; i++) {
      given[i] = given[i].replace('_', ' ');
    }

    Said said = sample("light", "never", given);

    assertThat(said.status()).as(said.err()).isEqualTo(status);
    assertThat(said.err()).contains(sentence).doesNotContain("Exception").hasLineCount(1);
    assertThat(folder.resolve("never")).doesNotExist();
  }

  @Test
  void aClassIsNamedOnce() {
    assertThat(sample("asked", "never", "--at", "1 c4", "--class", "5"))
        .isEqualTo(new Said(2, "", "The address names the class 4 itself; leave --class out."));
  }

  @Test
  void aZMayBeginWithAMinus() {
    assertThat(sample("plane", "point.csv", "--z", "-0.5,1").status()).isZero();
  }

  @Test
  void theJsonTellsTheSeedWhereThereIsOne() {
    assertThat(sample("plane", "z.csv", "--z", "0,1", "--json").out())
        .contains("\"count\" : 1")
        .doesNotContain("seed");
    assertThat(sample("plane", "s.csv", "--directions", "1", "--json").out())
        .contains("\"count\" : 7")
        .contains("\"seed\" : 1");
  }

  @Test
  void aFileThatIsNoTextAndAFileWithABadLineAreNamed() throws IOException {
    Path binary = Files.write(folder.resolve("z.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Path bad = Files.writeString(folder.resolve("z.txt"), "1,2\n3,x\n");
    Path none = Files.writeString(folder.resolve("none.txt"), "\n");

    assertThat(sample("light", "never", "--z", binary.toString()))
        .isEqualTo(new Said(1, "", binary + " is no text file; write a line of numbers a sample."));
    assertThat(sample("light", "never", "--z", bad.toString()).err())
        .isEqualTo(
            "Number 2 of z in line 2 of %s is 'x'; each must be a finite number such as -0.5."
                .formatted(bad));
    assertThat(sample("light", "never", "--z", none.toString()).status()).isEqualTo(2);
  }

  @Test
  void aRunOfAnUnknownRecipeIsNamed() throws IOException {
    Path run = Files.createDirectory(folder.resolve("strange"));
    String known = Files.readString(runs.resolve("light/run.json"));
    Files.writeString(
        run.resolve("run.json"), known.replace("\"recipe\" : \"light\"", "\"recipe\" : \"lihgt\""));

    Said said =
        ganvas(
            "sample", "--run", run.toString(), "--at", "1", "--out", folder.resolve("x.png") + "");

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err()).contains("lihgt").doesNotContain("Exception").hasLineCount(1);
  }
}
