package org.ganvas.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetSource;
import org.ganvas.data.ImageDataset;
import org.ganvas.event.Notice;
import org.ganvas.event.Phase;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.SampleGrid;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.run.RunException;
import org.ganvas.training.TrainedGenerator.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whose generator is told a class, on bars in one of three places. */
class ConditionalRunTest {
  private static final int CLASSES = 3;
  private static final int SIZE = 4 * 4;

  @TempDir Path folder;

  private final Catalogue catalogue = Catalogue.standard().with(new Bars());
  private final TrainingService service = new EngineTrainingService(catalogue);
  private final Listener listener = new Listener(service);

  /** Rows of a bright bar at the height of its class, over and over. */
  private record Bars() implements DatasetSource {
    @Override
    public String name() {
      return "bars";
    }

    @Override
    public String title() {
      return "Bars";
    }

    @Override
    public String explanation() {
      return "For tests.";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public ImageDataset load() {
      int count = 90;
      byte[] pixels = new byte[count * SIZE];
      byte[] labels = new byte[count];
      for (int k = 0; k < count; k++) {
        labels[k] = (byte) (k % CLASSES);
        Arrays.fill(
            pixels, k * SIZE + 4 * labels[k], k * SIZE + 4 * labels[k] + 4, (byte) (200 + k % 50));
      }
      return new ImageDataset(name(), 4, 4, pixels, Optional.of(labels));
    }
  }

  @AfterEach
  void close() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cgan", "ac-gan", "projection"})
  void aKeptRunComesBackAndMakesTheClassesOfItsGrid(String recipe) throws Exception {
    Path kept = folder.resolve("kept");
    train(recipe, 3, Optional.of(kept));
    SampleGrid grid = listener.grid();

    assertThat(listener.last(RunPrepared.class).classes()).isEqualTo(CLASSES);
    assertThat(grid.rows()).isEqualTo(CLASSES);
    assertThat(grid.columns()).isEqualTo(8);
    assertThat(grid.verdicts()).hasSize(24);
    assertThat(kept.resolve("samples/step-000003.png")).isNotEmptyFile();
    try (TrainedGenerator generator = TrainedGenerator.open(catalogue, kept, Weights.AVERAGED)) {
      assertThat(generator.classes()).isEqualTo(CLASSES);
      byte[] inTurn = pixels(generator.samples("", 1, 0, 24, OptionalInt.empty()));
      for (int label = 0; label < CLASSES; label++) {
        byte[] alone = pixels(generator.samples("", 1, 0, 8, OptionalInt.of(label)));
        for (int column = 0; column < 8; column++) {
          byte[] tile = tile(grid.pixels(), label * 8 + column);
          assertThat(tile(alone, column)).isEqualTo(tile);
          assertThat(tile(inTurn, column * CLASSES + label)).isEqualTo(tile);
        }
      }
    }
  }

  @Test
  void realPicturesStandInRowsOfTheirClass() throws InvalidSetting {
    train("projection", 1, Optional.empty());
    SampleGrid real = (SampleGrid) listener.last(RunPrepared.class).realSamples();

    assertThat(real.rows()).isEqualTo(CLASSES);
    for (int tile = 0; tile < real.count(); tile++) {
      int row = tile / real.columns();
      byte[] pixels = tile(real.pixels(), tile);
      assertThat(pixels[4 * row] & 0xff).isGreaterThan(199);
      assertThat(pixels[4 * ((row + 1) % CLASSES)]).isZero();
    }
  }

  @Test
  void oneClassIsShownAloneUntilAllAreAskedForAgain() throws InvalidSetting {
    train("projection", 2, Optional.empty());
    byte[] all = listener.grid().pixels();

    service.showClass(OptionalInt.of(1));
    listener.await(() -> listener.grid().rows() == 8);
    byte[] ones = listener.grid().pixels();
    assertThat(Arrays.copyOf(ones, 8 * SIZE))
        .isEqualTo(Arrays.copyOfRange(all, 8 * SIZE, 16 * SIZE));

    service.showClass(OptionalInt.empty());
    listener.await(() -> listener.grid().rows() == CLASSES);
    assertThat(listener.grid().pixels()).isEqualTo(all);
  }

  @Test
  void theSameSeedGivesTheSameConditionalRun() throws InvalidSetting {
    train("ac-gan", 4, Optional.empty());
    byte[] first = listener.grid().pixels();
    listener.forget();
    train("ac-gan", 4, Optional.empty());

    assertThat(listener.grid().pixels()).isEqualTo(first);
  }

  @Test
  void theClassWeightChangesWhatIsLearned() throws InvalidSetting {
    train("ac-gan", 4, Optional.empty());
    byte[] first = listener.grid().pixels();
    listener.forget();
    train(settings("ac-gan", 4).withText(catalogue.setting("class-weight"), "10"));

    assertThat(listener.grid().pixels()).isNotEqualTo(first);
  }

  @Test
  void aGeneratorWithoutClassesHasNone() throws InvalidSetting, RunException {
    Path kept = folder.resolve("kept");
    train("light", 1, Optional.of(kept));

    assertThat(listener.last(RunPrepared.class).classes()).isZero();
    try (TrainedGenerator generator = TrainedGenerator.open(catalogue, kept, Weights.AVERAGED)) {
      assertThat(generator.classes()).isZero();
    }
  }

  @Test
  void classesThatAPictureIsAskedForComeInTurn() {
    Asked asked = Asked.samples(4, 5, CLASSES, OptionalInt.empty());

    assertThat(asked.points()).containsExactly(1, 1, 2, 2, 2);
    assertThat(asked.labels()).hasToString("[1, 2, 0, 1, 2]");
  }

  private void train(String recipe, long steps, Optional<Path> kept) throws InvalidSetting {
    service.prepare(settings(recipe, steps), kept);
    run();
  }

  private void train(Settings settings) {
    service.prepare(settings, Optional.empty());
    run();
  }

  private void run() {
    listener.awaitPhase(Phase.PAUSED);
    service.resume();
    listener.awaitPhase(Phase.FINISHED);
    assertThat(listener.all(Notice.class)).isEmpty();
  }

  private Settings settings(String recipe, long steps) throws InvalidSetting {
    return Settings.of(catalogue.recipe(recipe))
        .withText(catalogue.datasetSetting(), "bars")
        .withText(catalogue.setting("batch"), "8")
        .withText(catalogue.setting("threads"), "1")
        .withText(catalogue.setting("steps"), Long.toString(steps));
  }

  private static byte[] pixels(Dataset samples) {
    ImageDataset pictures = (ImageDataset) samples;
    byte[] pixels = new byte[pictures.count() * pictures.elements()];
    for (int i = 0; i < pictures.count(); i++) {
      pictures.copyPixels(i, pixels, i * pictures.elements());
    }
    return pixels;
  }

  private static byte[] tile(byte[] pixels, int index) {
    return Arrays.copyOfRange(pixels, index * SIZE, (index + 1) * SIZE);
  }
}
