package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ganvas.recipe.RecipeFile;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.training.KeptRunRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainKeptRunTest {
  @TempDir Path folder;
  private Path run;

  @BeforeEach
  void train() throws Exception {
    run = folder.resolve("run");
    assertThat(Session.of("train", "--out", run.toString(), "--steps", "7").status).isZero();
    Files.writeString(
        run.resolve("losses.csv"),
        Files.readString(run.resolve("losses.csv")) + "1,1,1,1,1,1,1,1\n2,1,1,1,1,1,1,1\n");
  }

  @Test
  void aRunIsGoneOnWithToALengthCountedFromItsStart() {
    Session session = Session.of("train", "--resume", run.toString(), "--steps", "9");

    assertThat(session.status).as(session.err).isZero();
    assertThat(session.training.reopened)
        .isEqualTo(
            new KeptRunRequest.Resume(run, Map.of("steps", "9", "epochs", "0", "minutes", "0")));
    assertThat(session.err).contains("Going on with light on tiny in " + run);
  }

  @Test
  void aRunIsForkedAtAStep() {
    Path out = folder.resolve("a@b");
    Session session =
        Session.of(
            "train", "--fork", run + "@2", "--lr-g", "0.5", "--out", out.toString(), "--force");

    assertThat(session.status).as(session.err).isZero();
    assertThat(session.training.reopened)
        .isEqualTo(
            new KeptRunRequest.Fork(run, 2, Map.of("lr-g", "0.5"), out, true, Optional.empty()));
  }

  @Test
  void aParentTrainsOnBesideItsForkForTheLengthThatIsGiven() {
    Path out = folder.resolve("fork");
    Session session =
        Session.of(
            "train",
            "--fork",
            run + "@2",
            "--beside-parent",
            "--lr-g",
            "0.5",
            "--steps",
            "9",
            "--out",
            out.toString());

    assertThat(session.status).as(session.err).isZero();
    assertThat(((KeptRunRequest.Fork) session.training.reopened).beside())
        .contains(
            new KeptRunRequest.Resume(run, Map.of("steps", "9", "epochs", "0", "minutes", "0")));
  }

  @Test
  void aRunIsReplayed() {
    Path out = folder.resolve("again");
    Session session = Session.of("train", "--replay", run.toString(), "--out", out.toString());

    assertThat(session.status).as(session.err).isZero();
    assertThat(session.training.reopened).isEqualTo(new KeptRunRequest.Replay(run, out, false));
  }

  @Test
  void whatDoesNotGoTogetherIsBadUsage() {
    refused(
        "A run that goes on stays in its folder; leave --out out, or take --fork.",
        "--resume",
        run.toString(),
        "--out",
        "x");
    refused(
        "--resume and --replay do not go together; give one of them.",
        "--resume",
        run.toString(),
        "--replay",
        run.toString());
    refused(
        "--fork wants DIR@STEP, as in --fork runs/first@500, not '%s'.".formatted(run),
        "--fork",
        run.toString());
    refused(
        "--beside-parent goes with --fork only.", "--resume", run.toString(), "--beside-parent");
    refused(
        "A replay changes nothing; leave --lr-g out, or take --fork.",
        "--replay",
        run.toString(),
        "--lr-g",
        "0.1");
    refused(
        "--resume has its recipe already; leave --recipe out.",
        "--resume",
        run.toString(),
        "--recipe",
        "wgan");
    refused("lr-g cannot be 7; allowed is 1e-7 … 1.", "--resume", run.toString(), "--lr-g", "7");
  }

  @Test
  void aFolderWithoutARunFails() {
    Session session = Session.of("train", "--resume", folder.toString());

    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.complaint())
        .isEqualTo("%s is not the folder of a run: it has no run.json.".formatted(folder));
  }

  @Test
  void aRecipeComesFromAFileOrFromARun() throws Exception {
    Settings settings =
        TestCatalogue.create().defaults().with(TrainingSettings.GENERATOR_LEARNING_RATE, 0.25);
    Path file =
        Files.write(
            folder.resolve("mine.json"), RecipeFile.encode(TestCatalogue.create(), settings));

    Session mine =
        Session.of(
            "train",
            "--recipe",
            file.toString(),
            "--steps",
            "3",
            "--out",
            folder.resolve("mine").toString());
    assertThat(mine.status).as(mine.err).isZero();
    assertThat(mine.training.settings.get(TrainingSettings.GENERATOR_LEARNING_RATE))
        .isEqualTo(0.25);
    assertThat(mine.training.settings.get(TrainingSettings.STEPS)).isEqualTo(3);

    Session ofRun =
        Session.of(
            "train",
            "--recipe",
            run.resolve("run.json").toString(),
            "--out",
            folder.resolve("as-run").toString());
    assertThat(ofRun.training.settings.get(TrainingSettings.STEPS)).isEqualTo(7);
  }

  private static void refused(String sentence, String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "train";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Session session = Session.of(command);
    assertThat(session.complaint()).isEqualTo(sentence);
    assertThat(session.status).isEqualTo(ExitStatus.BAD_USAGE);
  }
}
