package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleScatter;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.GridPicture;
import org.ganvas.image.Png;
import org.ganvas.image.ScatterPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRecorderTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"run", "my run, 2nd try", "Übung 文字 №1", "a/b/c", "100% 'quoted'"})
  void whatIsRecordedIsReadBack(String name) throws Exception {
    Path folder = temp.resolve(name);
    History history = new History();
    RunDescription description = Runs.description(name);
    try (RunRecorder recorder = RunRecorder.create(folder, description, false)) {
      Runs.append(history, 1, 0.5f);
      recorder.appendNew(history);
      Runs.append(history, 2, 1.5f);
      Runs.append(history, 3, -2f);
      recorder.appendNew(history);
      recorder.saveSamples(Runs.grid(3));
      recorder.saveCheckpoint(3, Runs.arrays(3));
    }

    RunReader reader = RunReader.open(folder);

    assertThat(reader.description()).isEqualTo(description);
    assertThat(List.copyOf(reader.description().settings().keySet()))
        .containsExactly("loss", "lr-g");
    assertThat(reader.checkpointSteps()).containsExactly(3L);
    Checkpoint checkpoint = reader.latestCheckpoint();
    assertThat(checkpoint.step()).isEqualTo(3);
    assertThat(((NpyArray.Floats) checkpoint.arrays().get("generator/0/weight")).values())
        .containsExactly(3, 1);
    History losses = reader.losses();
    assertThat(losses.size()).isEqualTo(3);
    assertThat(losses.step(2)).isEqualTo(3);
    for (Curve curve : Curve.values()) {
      for (int point = 0; point < 3; point++) {
        assertThat(losses.value(curve, point)).isEqualTo(history.value(curve, point));
      }
    }
    GreyPicture samples = Png.decode(Files.readAllBytes(folder.resolve("samples/step-000003.png")));
    assertThat(samples.pixels()).isEqualTo(GridPicture.of(Runs.grid(3), 2, 2).pixels());
  }

  @Test
  void everyRowIsOnDiskWhenAppended() throws Exception {
    Path folder = temp.resolve("run");
    History history = new History();
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description("run"), false)) {
      assertThat(folder.resolve("losses.csv"))
          .hasContent(
              "step,loss_d,loss_g,d_real,d_fake,grad_norm_d,grad_norm_g,images_per_second\n");

      history.append(1, 0.25f, Float.NaN, 1, 2, 1e-10f, Float.POSITIVE_INFINITY, 2000);
      recorder.appendNew(history);
      recorder.appendNew(history);

      assertThat(Files.readAllLines(folder.resolve("losses.csv")))
          .hasSize(2)
          .endsWith("1,0.25,,1.0,2.0,1.0E-10,Infinity,2000.0");
    }
    History read = RunReader.open(folder).losses();
    assertThat(read.value(Curve.LOSS_G, 0)).isNaN();
    assertThat(read.value(Curve.GRADIENT_NORM_G, 0)).isInfinite();
  }

  @Test
  void theNewestThreeCheckpointsAreKept() throws Exception {
    Path folder = temp.resolve("run");
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description("run"), false)) {
      for (long step : new long[] {500, 1_000, 999_999, 1_000_000}) {
        recorder.saveCheckpoint(step, Runs.arrays(step));
      }
    }

    assertThat(names(folder.resolve("checkpoints")))
        .containsExactlyInAnyOrder("step-001000.npz", "step-999999.npz", "step-1000000.npz");
    assertThat(RunReader.open(folder).latestCheckpoint().step()).isEqualTo(1_000_000);
  }

  @Test
  void aDiskThatFillsDuringACheckpointLosesNothing() throws Exception {
    Path folder = temp.resolve("run");
    RunDescription description = Runs.description("run");
    int room = DescriptionFile.encode(description).length + 500;
    NpyArray large = new NpyArray.Floats(new long[] {room}, new float[room]);
    try (RunRecorder recorder =
        RunRecorder.create(folder, description, false, new FullDisk(room))) {
      for (long step = 1; step <= 3; step++) {
        recorder.saveCheckpoint(step, Runs.arrays(step));
      }

      assertThatThrownBy(() -> recorder.saveCheckpoint(4, Map.of("a", large)))
          .isInstanceOf(RunException.class)
          .hasMessage(
              "The checkpoint of step 4 could not be saved to %s (%s); what was saved before is still whole.",
              folder.resolve("checkpoints/step-000004.npz"), FullDisk.MESSAGE);

      assertThat(names(folder.resolve("checkpoints")))
          .containsExactlyInAnyOrder("step-000001.npz", "step-000002.npz", "step-000003.npz");
      assertThat(RunReader.open(folder).latestCheckpoint().step()).isEqualTo(3);
      recorder.saveCheckpoint(5, Runs.arrays(5));
    }
    assertThat(RunReader.open(folder).checkpointSteps()).containsExactly(2L, 3L, 5L);
  }

  @Test
  void aDiskThatIsFullFromTheStartIsExplained() {
    Path folder = temp.resolve("run");

    assertThatThrownBy(
            () -> RunRecorder.create(folder, Runs.description("run"), false, new FullDisk(10)))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "The run's folder %s cannot be written (%s); choose another folder.",
            folder, FullDisk.MESSAGE);
  }

  @Test
  void aFolderUnderAFileCannotBeWritten() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "x");

    assertThatThrownBy(
            () -> RunRecorder.create(file.resolve("run"), Runs.description("run"), false))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("choose another folder");
    assertThat(file).hasContent("x");
  }

  @Test
  void aFileIsNeverReplaced() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "x");

    assertThatThrownBy(() -> RunRecorder.create(file, Runs.description("run"), true))
        .isInstanceOf(RunException.class)
        .hasMessage("%s is a file, so no run can be kept there; choose another folder.", file);
    assertThat(file).hasContent("x");
  }

  @Test
  void anEmptyFolderIsUsed() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("empty"));

    RunRecorder.create(folder, Runs.description("run"), false).close();

    assertThat(RunReader.open(folder).description().name()).isEqualTo("run");
  }

  @Test
  void aRunIsReplacedOnlyByForceAndOtherFilesNever() throws Exception {
    Path folder = temp.resolve("run");
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description("old"), false)) {
      recorder.saveCheckpoint(1, Runs.arrays(1));
      recorder.saveSamples(Runs.grid(1));
    }
    Files.writeString(folder.resolve("checkpoints/step-000002.npz.partial"), "killed");
    Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
    Path bookmarks = Files.writeString(folder.resolve("bookmarks.json"), "[]");
    Path directions = Files.writeString(folder.resolve("directions.json"), "{}");
    Path picture = Files.writeString(folder.resolve("samples/best.png"), "mine");

    assertThatThrownBy(() -> RunRecorder.create(folder, Runs.description("new"), false))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "The folder %s holds a run already; choose another folder, or replace the run with --force.",
            folder);
    assertThat(RunReader.open(folder).latestCheckpoint().step()).isEqualTo(1);

    RunRecorder.create(folder, Runs.description("new"), true).close();

    assertThat(RunReader.open(folder).description().name()).isEqualTo("new");
    assertThat(names(folder.resolve("checkpoints"))).isEmpty();
    assertThat(names(folder.resolve("samples"))).containsExactly("best.png");
    assertThat(notes).hasContent("mine");
    // They are about the latent space of the run that is gone.
    assertThat(bookmarks).doesNotExist();
    assertThat(directions).doesNotExist();
    assertThat(picture).hasContent("mine");
  }

  @Test
  void aFolderOfOtherFilesIsLeftAloneEvenByForce() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("thesis"));
    Path thesis = Files.writeString(folder.resolve("thesis.tex"), "mine");

    assertThatThrownBy(() -> RunRecorder.create(folder, Runs.description("run"), true))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "The folder %s holds other files; choose a new or an empty folder for the run.",
            folder);
    assertThat(names(folder)).containsExactly("thesis.tex");
    assertThat(thesis).hasContent("mine");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void pointsAreSavedAsAScatterPicture() throws Exception {
    Path folder = temp.resolve("run");
    SampleScatter points =
        new SampleScatter(new float[] {0, 1}, new float[] {1, 0}, new PlaneFrame(-2, 2, -2, 2), 12);
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description("run"), false)) {
      assertThat(Files.readAllBytes(recorder.saveSamples(points)))
          .isEqualTo(Png.encode(ScatterPicture.of(points)));
    }
    assertThat(folder.resolve("samples/step-000012.png")).isRegularFile();
  }
}
