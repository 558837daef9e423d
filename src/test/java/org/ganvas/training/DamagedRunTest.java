package org.ganvas.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.event.Phase;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.NpyArray;
import org.ganvas.run.Npz;
import org.ganvas.run.RunException;
import org.ganvas.training.TrainedGenerator.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are not as Ganvas left them: each is told in one sentence, and nothing is lost. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DamagedRunTest {
  private final Catalogue catalogue = Trainings.catalogue();
  private final EngineTrainingService service = new EngineTrainingService(catalogue);
  private final Listener listener = new Listener(service);

  @TempDir Path temp;
  private Path run;
  private Path checkpoint;

  @BeforeEach
  void train() {
    run = temp.resolve("run");
    checkpoint = run.resolve("checkpoints/step-000003.npz");
    service.prepare(Trainings.tiny(3), Optional.of(run));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);
    service.prepare(Trainings.tiny(3), Optional.empty());
    listener.awaitPhase(Phase.PAUSED);
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aMissingArray() throws Exception {
    change(arrays -> arrays.remove("discriminator.updates"));

    refused(
        "The checkpoint of step 3 has no array discriminator.updates; it belongs to another recipe or is damaged.");
  }

  @Test
  void aForeignArray() throws Exception {
    change(arrays -> arrays.put("somebody.else", NpyArray.scalar(1)));

    refused(
        "The checkpoint of step 3 has an array somebody.else, which this run does not; it belongs to other settings or is damaged.");
  }

  @Test
  void anArrayOfAnotherShape() throws Exception {
    change(
        arrays ->
            arrays.put(
                "generator.00.weight", new NpyArray.Floats(new long[] {2, 8}, new float[16])));

    refused(
        "The array generator.00.weight of the checkpoint of step 3 has the shape [2, 8] instead of [3, 8]; it belongs to another recipe or is damaged.");
  }

  @Test
  void aCheckpointThatIsCutShort() throws Exception {
    Files.write(checkpoint, Arrays.copyOf(Files.readAllBytes(checkpoint), 1000));

    refused("%s is damaged or is no NumPy archive; use another checkpoint.".formatted(checkpoint));
  }

  @Test
  void aCheckpointLargerThanTheNetworksCanFill() throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(checkpoint.toFile(), "rw")) {
      // A sparse file: it takes no room and would take all memory.
      file.setLength(200L << 30);
    }

    service.reopen(new KeptRunRequest.Resume(run, Map.of()));
    listener.awaitPhase(Phase.FAILED);
    assertThat(message())
        .startsWith("%s has 214,748,364,800 bytes where ".formatted(checkpoint))
        .endsWith(" are the most that this run can need; use another checkpoint.");
    assertThatThrownBy(() -> TrainedGenerator.open(catalogue, run, Weights.RAW))
        .isInstanceOf(RunException.class)
        .hasMessage(message());
  }

  @Test
  void aCheckpointFurtherThanTheCurves() throws Exception {
    Path losses = run.resolve("losses.csv");
    Files.write(losses, Files.readAllLines(losses).subList(0, 2));

    refused("The checkpoint of step 3 in %s is further than the run's losses.csv.".formatted(run));
  }

  @Test
  void aNewestCheckpointThatIsDamagedIsPassedOverAndThatIsSaid() throws Exception {
    Path newer = Files.writeString(run.resolve("checkpoints/step-000004.npz"), "rubbish");

    service.reopen(new KeptRunRequest.Resume(run, Map.of()));
    listener.await(() -> listener.prepared().history().size() == 3);

    assertThat(listener.notices())
        .containsExactly(
            new Notice(
                Severity.WARNING,
                "%s is damaged or is no NumPy archive; use another checkpoint. An older one is used."
                    .formatted(newer),
                ""));
  }

  @Test
  void changesThatAreNotGanvasOwn() throws Exception {
    Files.writeString(run.resolve("changes.csv"), "point,step,setting,value\nx,y\n");

    refused(
        "Line 2 of %s is not as Ganvas writes it; the run's settings cannot be told."
            .formatted(run.resolve("changes.csv")));
  }

  @Test
  void aChangeOfASettingThatThereIsNot() throws Exception {
    Files.writeString(run.resolve("changes.csv"), "point,step,setting,value\n1,1,lr-q,7\n");

    refused(
        "The run run does not fit this version of Ganvas. There is no setting 'lr-q'; did you mean 'lr-g'?");
  }

  @Test
  void aFolderThatWasOnlyDescribedBeginsAtItsBeginning() throws Exception {
    for (String file :
        new String[] {
          "losses.csv", "changes.csv", "run.lock", "checkpoints/step-000003.npz",
          "samples/step-000003.png", "samples", "frames", "checkpoints"
        }) {
      Files.deleteIfExists(run.resolve(file));
    }

    listener.forget();
    service.reopen(new KeptRunRequest.Resume(run, Map.of()));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    assertThat(checkpoint).exists();
    assertThat(listener.notices()).isEmpty();
  }

  @Test
  void aDescriptionOfPicturesThatCannotBe() throws Exception {
    Path json = run.resolve("run.json");
    Files.writeString(
        json, Files.readString(json).replaceFirst("\\[ 1, 4, 4 ]", "[ 1, 99999, 99999 ]"));

    refused(
        "%s is damaged or not Ganvas's own; the run cannot be opened without it.".formatted(json));
  }

  private void refused(String sentence) {
    service.reopen(new KeptRunRequest.Resume(run, Map.of()));
    listener.awaitPhase(Phase.FAILED);
    assertThat(message()).isEqualTo(sentence);
    assertThat(run.resolve("samples/step-000003.png")).exists();
  }

  private String message() {
    return listener.notices().get(0).message();
  }

  private void change(Consumer<Map<String, NpyArray>> change) throws RunException, IOException {
    Map<String, NpyArray> arrays = new LinkedHashMap<>(Npz.read(checkpoint));
    change.accept(arrays);
    try (OutputStream out = Files.newOutputStream(checkpoint)) {
      Npz.write(out, arrays);
    }
  }
}
