package org.ganvas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.ganvas.export.dl4j.Dl4jFormat;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Recipe;
import org.ganvas.tensor.kernel.MemoryScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What DL4J makes of restored generators, against what Ganvas makes. */
class Dl4jFormatTest {
  /** Whose generators normalise by class. */
  private static final Set<String> REFUSED = Set.of("ac-gan", "projection");

  /** With which DL4J takes a tenth of a second or more a sample; fewer of them are compared. */
  private static final Set<String> SLOW = Set.of("cgan", "dcgan-upsample", "wgan");

  @AfterAll
  static void free() {
    MemoryScope.freeAll();
  }

  static Stream<Recipe> recipes() {
    return Catalogue.standard().recipes().stream();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void samplesOfARestoredGeneratorAgreeOrItIsRefusedWithTheReason(Recipe recipe) throws Exception {
    KeptGenerator generator = Generators.of(recipe, Map.of());
    if (REFUSED.contains(recipe.name())) {
      assertThatThrownBy(() -> new Dl4jFormat().encode(generator))
          .isInstanceOf(ExportException.class)
          .hasMessage(
              "A DL4J zip cannot hold the layer 'Batch norm of 10 classes', for DL4J has none of its kind; export it as ONNX.");
      return;
    }
    int compared = SLOW.contains(recipe.name()) ? 20 : Generators.COMPARED;
    float[] ours =
        Arrays.copyOf(Generators.ours(generator), compared * generator.copy().example().elements());

    float[] theirs = Elsewhere.dl4j(new Dl4jFormat().encode(generator), generator, compared);

    assertThat(Generators.largestDifference(theirs, ours)).isLessThanOrEqualTo(1e-4);
  }

  static Stream<Arguments> norms() {
    return Stream.of(
        Arguments.of("layer", "Layer norm"), Arguments.of("instance", "Instance norm"));
  }

  @ParameterizedTest
  @MethodSource("norms")
  void normalisationOfEveryExampleIsRefused(String norm, String layer) throws Exception {
    KeptGenerator generator =
        Generators.of(Catalogue.standard().recipes().get(0), Map.of("normaliser-g", norm));

    assertThatThrownBy(() -> new Dl4jFormat().encode(generator))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("'%s'", layer);
  }

  @Test
  void theZipSaysWhatMadeItAndIsTheSameEachTime() throws Exception {
    KeptGenerator generator = Generators.of(Catalogue.standard().recipes().get(0), Map.of());
    byte[] zip = new Dl4jFormat().encode(generator);

    assertThat(new Dl4jFormat().encode(generator)).isEqualTo(zip);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      String all = "";
      while (in.getNextEntry() != null) {
        all = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      }
      assertThat(all).contains(generator.model().sha256(), "trainedAlgorithmicMedia");
    }
  }
}
