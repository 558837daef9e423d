package org.ganvas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.method.WeightClipping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {
  @TempDir Path folder;

  private Session train(String... arguments) {
    return Session.of(toTrain(arguments));
  }

  private String[] toTrain(String... arguments) {
    return Stream.concat(
            Stream.of("train", "--out", folder.resolve("run").toString()), Arrays.stream(arguments))
        .toArray(String[]::new);
  }

  private Settings settings(String... arguments) {
    Session session = train(arguments);
    assertThat(session.status).as(session.err).isZero();
    return session.training.settings;
  }

  @Test
  void trainsAndNamesTheFolderAndTheNewestPicture() {
    Session session = train("--steps", "7");
    assertThat(session.status).isZero();
    assertThat(session.out)
        .contains("Done after 7 iterations")
        .contains("Run folder: " + folder.resolve("run"))
        .contains(folder.resolve("run/samples/step-000007.png").toString());
    assertThat(session.err).contains("step 7").doesNotContain("\u001b");
  }

  @Test
  void everySettingIsAnOptionAndCanBeSet() {
    Settings options =
        settings("--lr-g", "3e-4", "--n-critic=2", "--optimiser-d", "rmsprop", "--steps", "3");
    assertThat(options.get(TrainingSettings.GENERATOR_LEARNING_RATE)).isEqualTo(3e-4);
    assertThat(options.get(TrainingSettings.N_CRITIC)).isEqualTo(2);
    assertThat(options.get(TrainingSettings.CRITIC_OPTIMISER)).isEqualTo("rmsprop");
  }

  @Test
  void setGivesAnySettingByItsName() {
    Settings settings =
        settings("--set", "batch=32", "--set", "recipe=wgan", "--set", "lr-d=0,001", "--steps=1");
    assertThat(settings.recipe().name()).isEqualTo("wgan");
    assertThat(settings.get(TrainingSettings.BATCH)).isEqualTo(32);
    assertThat(settings.get(TrainingSettings.CRITIC_LEARNING_RATE)).isEqualTo(0.001);
    assertThat(settings.get(WeightClipping.CLIP_VALUE)).as("of the recipe").isEqualTo(0.01);
  }

  @Test
  void aTypedLengthReplacesTheRecipesOwn() {
    Settings settings = settings("--recipe", "timed", "--steps", "4");
    assertThat(settings.get(TrainingSettings.MINUTES)).isZero();
    assertThat(settings.get(TrainingSettings.STEPS)).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--recipe wagn | did you mean 'wgan'",
        "--loss non-saturatin | did you mean 'non-saturating'",
        "--lr-g 0 | lr-g cannot be 0; allowed is 1e-7 … 1",
        "--lr-g -0.1 | lr-g cannot be -0.1",
        "--lr-d NaN | lr-d cannot be NaN",
        "--lr-d 1e9 | lr-d cannot be 1e9",
        "--lr-g fast | lr-g must be a number, not 'fast'",
        "--batch 0 | batch cannot be 0",
        "--batch 201 | batch is 201 but tiny has only 200 pictures",
        "--n-critic 0 | n-critic cannot be 0; allowed is 1 … 20",
        "--n-critik 3 | 'ganvas train' has no option '--n-critik'; did you mean '--n-critic'?",
        "--set n-critik=3 | did you mean 'n-critic'",
        "--set batch | --set wants NAME=VALUE",
        "--batch 8 --set batch=9 | batch is given twice",
        "--batch 8 --batch 9 | --batch is given twice",
        "--steps 5 --minutes 1 | give only one of them",
        "--epochs 5 --minutes 1 | give only one of them",
        "--steps 5 --set epochs=1 | give only one of them",
        "--dataset tinny | did you mean 'tiny'",
        "now | 'ganvas train' does not know what to do with 'now'",
        "--batch | 'ganvas train --help'",
      })
  void badUsageIsOneSentenceAndStatus2(String arguments, String sentence) {
    Session session = train(arguments.split(" "));
    assertThat(session.complaint()).contains(sentence).hasLineCount(1);
    assertThat(session.out).isEmpty();
    assertThat(session.status).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void aDecimalCommaIsUnderstood() {
    assertThat(
            settings("--lr-g", "0,002", "--steps=1").get(TrainingSettings.GENERATOR_LEARNING_RATE))
        .isEqualTo(0.002);
  }

  @Test
  void jsonIsTheOnlyThingOnStandardOutput() throws IOException {
    Session session = train("--json", "--steps", "12");
    JsonNode report = new ObjectMapper().readTree(session.out);
    assertThat(session.out.strip()).startsWith("{").endsWith("}");
    assertThat(report.get("outcome").asText()).isEqualTo("finished");
    assertThat(report.get("steps").asLong()).isEqualTo(12);
    assertThat(report.get("lossD").asDouble()).isEqualTo(0.5);
    assertThat(Path.of(report.get("picture").asText())).isRegularFile();
    assertThat(Path.of(report.get("run").asText())).isDirectory();
  }

  @Test
  void anEngineThatCannotBeginIsStatus1WithItsOwnWords() {
    Session session = Session.ending(FakeTraining.Ending.PREPARATION_FAILS, toTrain());
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.err).contains("The engine has no memory. Close other programs.");
  }

  @Test
  void notANumberIsStatus1AndSaysWhere() throws IOException {
    Session session = Session.ending(FakeTraining.Ending.NAN, toTrain("--json"));
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.err).contains("The generator's loss is NaN at step 3. Lower lr-g.");
    JsonNode report = new ObjectMapper().readTree(session.out);
    assertThat(report.get("outcome").asText()).isEqualTo("failed");
    assertThat(report.get("errors").get(0).asText()).contains("step 3");
  }

  @Test
  void aRunThatCouldNotBeSavedIsNotDone() {
    Session session = Session.ending(FakeTraining.Ending.UNSAVED, toTrain("--steps", "2"));
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.err).contains("no space left");
  }

  @Test
  void anEarlierRunIsReplacedOnlyByForce() throws IOException {
    assertThat(train("--steps", "3").status).isZero();
    Session again = train("--steps", "5");
    assertThat(again.status).isEqualTo(ExitStatus.FAILED);
    assertThat(again.err).contains("holds a run already").contains("--force");
    assertThat(again.out).isEmpty();
    assertThat(train("--steps", "5", "--force").status).isZero();
    try (Stream<Path> pictures = Files.list(folder.resolve("run/samples"))) {
      assertThat(pictures)
          .extracting(p -> p.getFileName().toString())
          .containsExactly("step-000005.png");
    }
  }

  @Test
  void forceNeverDeletesWhatIsNoRun() throws IOException {
    Files.createDirectory(folder.resolve("run"));
    Path thesis = Files.writeString(folder.resolve("run/thesis.txt"), "years of work");
    Session session = train("--force");
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.err).contains("holds other files");
    assertThat(thesis).hasContent("years of work");
  }

  @Test
  void forceKeepsForeignFilesInARun() throws IOException {
    assertThat(train("--steps", "3").status).isZero();
    Path note = Files.writeString(folder.resolve("run/samples/note.txt"), "the third is best");
    Session session = train("--steps", "1", "--force");
    assertThat(session.status).isZero();
    assertThat(note).hasContent("the third is best");
  }

  @Test
  void aFolderUnderAFileCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Session session = Session.of("train", "--out", file.resolve("run").toString());
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.err).contains(file.resolve("run") + " cannot be written");
    assertThat(session.out).isEmpty();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "precious");
    Session session = Session.of("train", "--force", "--out", file.toString());
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.err).contains("is a file");
    assertThat(file).hasContent("precious");
  }

  @Test
  void aDatasetFromDiskIsTrainedOnWithLabelsFromElsewhere() throws IOException {
    Path images = Files.write(folder.resolve("pictures"), images(130));
    Path labels = Files.write(folder.resolve("classes"), labels(130));
    Session session =
        train("--dataset", images.toString(), "--labels", labels.toString(), "--steps", "1");
    assertThat(session.status).as(session.err).isZero();
    assertThat(session.training.labelled).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncated", "empty", "folder", "text", "mislabelled", "missing/file"})
  void aBadDatasetIsStatus1AndSaysWhich(String kind) throws IOException {
    Path file = folder.resolve(kind);
    switch (kind) {
      case "truncated" -> Files.write(file, Arrays.copyOf(images(130), 500));
      case "empty" -> Files.write(file, new byte[0]);
      case "folder" -> Files.createDirectory(file);
      case "text" -> Files.writeString(file, "These are no pictures.", UTF_8);
      case "mislabelled" -> Files.write(file, labels(130));
      default -> assertThat(file).doesNotExist();
    }
    Session session = train("--dataset", file.toString());
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.complaint()).contains(kind).hasLineCount(1);
    assertThat(session.out).isEmpty();
  }

  @Test
  void labelsOfAnotherCountAreStatus1() throws IOException {
    Path images = Files.write(folder.resolve("pictures"), images(130));
    Path labels = Files.write(folder.resolve("classes"), labels(129));
    Session session = train("--dataset", images.toString(), "--labels", labels.toString());
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.complaint()).contains("130").contains("129").hasLineCount(1);
  }

  @Test
  void aStackTraceIsShownOnlyWhenAskedFor() {
    String[] bad = toTrain("--batch", "201");
    assertThat(Session.of(bad).err).doesNotContain("\tat ");
    assertThat(
            Session.of(
                    Stream.concat(Arrays.stream(bad), Stream.of("--verbose"))
                        .toArray(String[]::new))
                .err)
        .contains("\tat ");
  }

  private static byte[] images(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0x803);
    out.writeInt(count);
    out.writeInt(4);
    out.writeInt(4);
    out.write(new byte[count * 16]);
    return bytes.toByteArray();
  }

  private static byte[] labels(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0x801);
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      out.write(i % 10);
    }
    return bytes.toByteArray();
  }
}
