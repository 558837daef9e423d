package org.ganvas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetSourcesTest {
  private final MnistDigits mnist = new MnistDigits();
  private final DatasetSources sources = new DatasetSources(List.of(mnist));

  @Test
  void aNameIsABuiltInDataset() throws DatasetException {
    assertThat(sources.resolve("mnist", Optional.empty())).isSameAs(mnist);
  }

  @Test
  void anythingElseIsAFile() throws DatasetException {
    Optional<Path> labels = Optional.of(Path.of("l"));

    assertThat(sources.resolve("my data/images", labels))
        .isEqualTo(new FileDataset(Path.of("my data", "images"), labels));
  }

  @Test
  void labelsDoNotGoWithABuiltInDataset() {
    assertThatThrownBy(() -> sources.resolve("mnist", Optional.of(Path.of("l"))))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "mnist has its labels already; a labels file goes with an images file from disk.");
  }

  @Test
  void textThatCannotBeAPathIsExplained() {
    assertThatThrownBy(() -> sources.resolve("a\0b", Optional.empty()))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is neither a dataset that Ganvas knows nor the path of a file");
  }

  @Test
  void aTextFileHoldsPoints() throws DatasetException {
    assertThat(sources.resolve("my data/points.CSV", Optional.empty()))
        .isEqualTo(new CsvPoints(Path.of("my data", "points.CSV")));
    assertThat(sources.resolve("points.txt", Optional.empty()).kind())
        .isEqualTo(ExampleKind.POINTS);
  }

  @Test
  void labelsDoNotGoWithPoints() {
    assertThatThrownBy(() -> sources.resolve("points.csv", Optional.of(Path.of("l"))))
        .isInstanceOf(DatasetException.class)
        .hasMessage("points.csv holds points, which have no labels; leave the labels file out.");
  }
}
