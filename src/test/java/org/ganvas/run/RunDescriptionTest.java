package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ganvas.data.Dataset;
import org.ganvas.data.FileDataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDescriptionTest {
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
  private final Catalogue catalogue = Catalogue.standard();
  @TempDir Path folder;

  @Test
  void settingsComeBackToTheLastBit() throws Exception {
    Settings settings =
        Settings.of(catalogue.recipe("wgan"))
            .with(TrainingSettings.GENERATOR_LEARNING_RATE, 1.0 / 3000)
            .with(TrainingSettings.SEED, Long.MAX_VALUE)
            .with(TrainingSettings.BATCH, 2L);

    Settings restored = roundTrip(describe(settings, Optional.empty())).settings(catalogue);

    assertThat(restored.recipe().name()).isEqualTo("wgan");
    for (Setting<?> setting : catalogue.settings()) {
      if (!setting.equals(catalogue.datasetSetting())) {
        assertThat(restored.get(setting)).as(setting.name()).isEqualTo(settings.get(setting));
      }
    }
  }

  @Test
  void everySettingIsWrittenAlsoThoseAtTheirDefault() throws Exception {
    RunDescription description =
        roundTrip(
            describe(catalogue.defaults().with(TrainingSettings.BATCH, 2L), Optional.empty()));

    assertThat(description.settings().keySet())
        .containsExactlyElementsOf(catalogue.settings().stream().map(Setting::name).toList());
    assertThat(description.settings()).containsEntry("batch", "2");
    assertThat(description.environment().precision()).isEqualTo("float32");
    assertThat(description.environment().threads())
        .isEqualTo(catalogue.defaults().get(TrainingSettings.THREADS).intValue());
    assertThat(description.environment().cpu()).isNotBlank();
  }

  @Test
  void picturesFromDiskAreFoundAgainWithTheirNamedLabels() throws Exception {
    Path labels = Files.write(folder.resolve("my labels"), labels(4));
    RunDescription description =
        roundTrip(
            describe(catalogue.defaults().with(TrainingSettings.BATCH, 2L), Optional.of(labels)));

    Dataset pictures = description.trainingData(catalogue);

    assertThat(Path.of(description.settings().get("dataset"))).isAbsolute();
    assertThat(pictures.count()).isEqualTo(4);
    assertThat(pictures.labelled()).isTrue();
  }

  @Test
  void picturesThatHaveChangedAreRefused() throws Exception {
    RunDescription description =
        describe(catalogue.defaults().with(TrainingSettings.BATCH, 2L), Optional.empty());
    byte[] other = Files.readAllBytes(folder.resolve("pictures.idx"));
    other[other.length - 1] ^= 1;
    Files.write(folder.resolve("pictures.idx"), other);

    assertThatThrownBy(() -> description.trainingData(catalogue))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "%s has changed since the run test was trained on it; put the original file back.",
            folder.resolve("pictures.idx"));
  }

  @Test
  void whatThisVersionDoesNotKnowIsNamed() throws Exception {
    RunDescription known =
        describe(catalogue.defaults().with(TrainingSettings.BATCH, 2L), Optional.empty());
    Map<String, String> settings = new LinkedHashMap<>(known.settings());
    settings.put("lr-q", "1");
    RunDescription unknown =
        new RunDescription(
            known.format(),
            known.name(),
            known.created(),
            known.recipe(),
            settings,
            known.seed(),
            known.dataset(),
            known.environment());

    assertThatThrownBy(() -> unknown.settings(catalogue))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "The run test does not fit this version of Ganvas. There is no setting 'lr-q'; did you mean 'lr-g'?");
  }

  private RunDescription describe(Settings settings, Optional<Path> labels) throws Exception {
    Path images = Files.write(folder.resolve("pictures.idx"), images(4));
    Settings withData = settings.with(catalogue.datasetSetting(), images.toString());
    ImageDataset dataset = new FileDataset(images, labels).load();
    return RunDescription.of("test", NOW, catalogue, catalogue.plan(withData, dataset), labels);
  }

  private RunDescription roundTrip(RunDescription description) throws IOException, RunException {
    Path file = Files.write(folder.resolve("run.json"), DescriptionFile.encode(description));
    RunDescription read = DescriptionFile.read(file);
    assertThat(read).isEqualTo(description);
    return read;
  }

  private static byte[] images(int count) {
    ByteBuffer file = ByteBuffer.allocate(16 + count * 28 * 28);
    file.putInt(0x803).putInt(count).putInt(28).putInt(28);
    return file.array();
  }

  private static byte[] labels(int count) {
    return ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count).array();
  }
}
