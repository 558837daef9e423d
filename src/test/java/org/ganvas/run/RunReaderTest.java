package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ganvas.event.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunReaderTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void recordARun() throws RunException {
    folder = temp.resolve("run");
    History history = new History();
    Runs.append(history, 1, 1);
    Runs.append(history, 2, 2);
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description("run"), false)) {
      recorder.appendNew(history);
      recorder.saveCheckpoint(1, Runs.arrays(1));
      recorder.saveCheckpoint(2, Runs.arrays(2));
    }
  }

  @Test
  void aMissingFolder() {
    Path missing = temp.resolve("gone");
    assertThatThrownBy(() -> RunReader.open(missing))
        .isInstanceOf(RunException.class)
        .hasMessage("There is no folder %s; name the folder of a run.", missing);
  }

  @Test
  void aFolderThatIsNoRun() {
    assertThatThrownBy(() -> RunReader.open(temp))
        .isInstanceOf(RunException.class)
        .hasMessage("%s is not the folder of a run: it has no run.json.", temp);
  }

  @Test
  void aHalfWrittenDescription() throws IOException {
    Path json = folder.resolve("run.json");
    byte[] whole = Files.readAllBytes(json);
    for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
      Files.write(json, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> RunReader.open(folder))
          .isInstanceOf(RunException.class)
          .hasMessage(
              "%s is damaged or not Ganvas's own; the run cannot be opened without it.", json);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "7",
        "{}",
        "{\"format\": 1}",
        "{\"format\": 1, \"surprise\": true}",
        "{\"format\": \"one\"}",
        "{} {}"
      })
  void otherJson(String text) throws IOException {
    Files.writeString(folder.resolve("run.json"), text);
    assertThatThrownBy(() -> RunReader.open(folder))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("is damaged or not Ganvas's own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"created\"", "\"seed\"", "\"settings\"", "\"sha256\"", "\"threads\""})
  void aDescriptionThatLacksSomething(String key) throws IOException {
    Path json = folder.resolve("run.json");
    String whole = Files.readString(json);
    Files.writeString(json, whole.replace(key, "\"other\""));
    assertThatThrownBy(() -> RunReader.open(folder))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("is damaged or not Ganvas's own");
  }

  @Test
  void aTimeThatIsNone() throws IOException {
    Path json = folder.resolve("run.json");
    Files.writeString(json, Files.readString(json).replace("2026-02-03T", "yesterday "));
    assertThatThrownBy(() -> RunReader.open(folder))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("is damaged or not Ganvas's own");
  }

  @Test
  void aDescriptionByANewerVersion() throws IOException {
    Path json = folder.resolve("run.json");
    String newer = "{\"format\": 3, \"whatever\": \"there is by then\"}";
    Files.writeString(json, newer);
    assertThatThrownBy(() -> RunReader.open(folder))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "%s was written by a newer Ganvas (format 3, this one reads 2); update Ganvas to open the run.",
            json);
  }

  @Test
  void theNewestWholeCheckpointIsFound() throws Exception {
    Path newest = folder.resolve("checkpoints/step-000002.npz");
    Files.write(newest, Arrays.copyOf(Files.readAllBytes(newest), 100));
    Files.writeString(folder.resolve("checkpoints/step-000003.npz.partial"), "killed");

    assertThat(RunReader.open(folder).checkpointSteps()).containsExactly(1L, 2L);
    assertThat(RunReader.open(folder).latestCheckpoint().step()).isEqualTo(1);
  }

  @Test
  void noWholeCheckpoint() throws Exception {
    for (String name : new String[] {"step-000001.npz", "step-000002.npz"}) {
      Files.writeString(folder.resolve("checkpoints").resolve(name), "rubbish");
    }
    assertThatThrownBy(() -> RunReader.open(folder).latestCheckpoint())
        .isInstanceOf(RunException.class)
        .hasMessageContaining("step-000001.npz is damaged or is no NumPy archive");
  }

  @Test
  void noCheckpointYet() throws Exception {
    Path young = temp.resolve("young");
    RunRecorder.create(young, Runs.description("young"), false).close();

    assertThatThrownBy(() -> RunReader.open(young).latestCheckpoint())
        .isInstanceOf(RunException.class)
        .hasMessage("The run in %s has no checkpoint yet; train it until it has saved one.", young);
  }

  @Test
  void aRowThatAKilledProgramBeganIsPassedOver() throws Exception {
    Path csv = folder.resolve("losses.csv");
    Files.writeString(csv, Files.readString(csv) + "3,0.5,0.2");

    assertThat(RunReader.open(folder).losses().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3,1,2\n", "3,1,2,3,4,5,six,7\n", "x,1,2,3,4,5,6,7\n"})
  void rowsThatAreNotGanvasOwn(String row) throws Exception {
    Path csv = folder.resolve("losses.csv");
    Files.writeString(csv, Files.readString(csv) + row);

    assertThatThrownBy(() -> RunReader.open(folder).losses())
        .isInstanceOf(RunException.class)
        .hasMessage("Line 4 of %s is not as Ganvas writes it; the curves cannot be shown.", csv);
  }

  @Test
  void lossesWithOtherColumnsOrNone() throws Exception {
    Path csv = folder.resolve("losses.csv");
    Files.writeString(csv, "step,loss\n1,2\n");
    assertThatThrownBy(() -> RunReader.open(folder).losses())
        .isInstanceOf(RunException.class)
        .hasMessageContaining("Line 1 of");

    Files.delete(csv);
    assertThatThrownBy(() -> RunReader.open(folder).losses())
        .isInstanceOf(RunException.class)
        .hasMessageContaining("losses.csv cannot be read (no such file or folder)");
  }

  @Test
  void theFirstFormatKnewPicturesByHeightAndWidth() throws Exception {
    Path json = folder.resolve("run.json");
    String now = Files.readString(json);
    String first =
        now.replace("\"format\" : 2", "\"format\" : 1")
            .replaceFirst("\"shape\" : \\[ 1, 28, 28 ]", "\"height\" : 28,\n    \"width\" : 28");
    assertThat(first).contains("height").doesNotContain("shape");
    Files.writeString(json, first);

    assertThat(RunReader.open(folder).description().dataset().shape()).containsExactly(1, 28, 28);
  }
}
