package org.ganvas.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;
import org.ganvas.event.Phase;
import org.ganvas.nn.Network;
import org.ganvas.recipe.Settings;
import org.ganvas.run.RunException;
import org.ganvas.tensor.RandomStream;
import org.ganvas.training.TrainedGenerator.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class GeneratorCopyTest {
  private final EngineTrainingService service = new EngineTrainingService(Trainings.catalogue());
  private final Listener listener = new Listener(service);
  private final BlockingQueue<Optional<GeneratorCopy>> copies = new LinkedBlockingQueue<>();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void withoutARunThereIsNone() throws InterruptedException {
    service.copyGenerator(Weights.RAW, copies::add);

    assertThat(copies.take()).isEmpty();
  }

  @Test
  void itMakesTheSamplesOfTheRunAndIsTheSameFromDisk()
      throws InterruptedException, RunException, DatasetException {
    Path run = folder.resolve("kept");
    service.prepare(averaged(30), Optional.of(run));
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    for (Weights weights : Weights.values()) {
      service.copyGenerator(weights, copies::add);
      GeneratorCopy copy = copies.take().orElseThrow();
      GeneratorCopy read = GeneratorCopy.read(Trainings.catalogue(), run, weights);

      assertThat(read.generator().values()).containsExactlyElementsOf(copy.generator().values());
      assertThat(read.critic().values()).containsExactlyElementsOf(copy.critic().values());
      assertThat(read)
          .usingRecursiveComparison()
          .ignoringFields("generator", "critic", "data")
          .isEqualTo(copy);
      assertThat(copy.step()).isEqualTo(30);
      assertThat(copy.averaged()).isTrue();
      assertThat(read.data().load().digest()).isEqualTo(copy.data().load().digest());
      assertThat(pictures(copy)).containsExactly(samples(run, weights));
    }
  }

  @Test
  void bothGeneratorsOfARunAreToBeHad() throws InterruptedException {
    service.prepare(averaged(30), Optional.empty());
    service.resume();
    listener.awaitPhase(Phase.FINISHED);

    service.copyGenerator(Weights.RAW, copies::add);
    service.copyGenerator(Weights.AVERAGED, copies::add);

    assertThat(copies.take().orElseThrow().generator().values())
        .isNotEqualTo(copies.take().orElseThrow().generator().values());
  }

  @Test
  void aCopyDoesNotChangeWhileTrainingGoesOn() throws InterruptedException {
    service.prepare(Trainings.tiny(100_000_000), Optional.empty());
    service.resume();
    listener.awaitPhase(Phase.RUNNING);

    service.copyGenerator(Weights.RAW, copies::add);
    GeneratorCopy early = copies.take().orElseThrow();
    float[] before = early.generator().values().get(0).clone();
    GeneratorCopy late = early;
    while (late.step() < early.step() + 5) {
      service.copyGenerator(Weights.RAW, copies::add);
      late = copies.take().orElseThrow();
    }

    assertThat(early.generator().values().get(0)).containsExactly(before);
    assertThat(late.generator().values().get(0)).isNotEqualTo(before);
  }

  @Test
  void aFolderThatIsNoRunIsNamed() {
    assertThatThrownBy(() -> GeneratorCopy.read(Trainings.catalogue(), folder, Weights.RAW))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("is not the folder of a run");
  }

  private static Settings averaged(long steps) {
    return Trainings.with(Trainings.tiny(steps), "average-decay", "0.9");
  }

  private static byte[] pictures(GeneratorCopy copy) {
    Network network = copy.generator().network();
    RandomStream noise = Sampler.noise(3);
    return Sampler.sample(
        network, noise, Asked.samples(0, 4, 0, OptionalInt.empty()), Sampler::grey);
  }

  private static byte[] samples(Path run, Weights weights) throws RunException {
    try (TrainedGenerator trained = TrainedGenerator.open(Trainings.catalogue(), run, weights)) {
      ImageDataset made = (ImageDataset) trained.samples("made", 3, 0, 4, OptionalInt.empty());
      byte[] pixels = new byte[4 * made.height() * made.width()];
      for (int i = 0; i < 4; i++) {
        made.copyPixels(i, pixels, i * made.height() * made.width());
      }
      return pixels;
    }
  }
}
