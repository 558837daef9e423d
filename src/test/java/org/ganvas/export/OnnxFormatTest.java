package org.ganvas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.ganvas.export.onnx.OnnxFormat;
import org.ganvas.export.onnx.schema.OnnxSchema.ModelProto;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Recipe;
import org.ganvas.tensor.kernel.MemoryScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What onnxruntime makes of exported generators, against what Ganvas makes. */
class OnnxFormatTest {

  @AfterAll
  static void free() {
    MemoryScope.freeAll();
  }

  static Stream<Arguments> generators() {
    return Stream.concat(
        Catalogue.standard().recipes().stream()
            .map(recipe -> Arguments.of(recipe, Map.of(), recipe.name())),
        Stream.of("light", "dense")
            .flatMap(
                name ->
                    Stream.of("layer", "instance", "none")
                        .map(
                            norm ->
                                Arguments.of(
                                    recipe(name),
                                    Map.of("normaliser-g", norm),
                                    name + " with " + norm))));
  }

  private static Recipe recipe(String name) {
    return Catalogue.standard().recipes().stream()
        .filter(recipe -> recipe.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("generators")
  void aHundredSamplesAgreeInOneBatchAndOneByOne(
      Recipe recipe, Map<String, String> changes, String name) throws Exception {
    KeptGenerator generator = Generators.of(recipe, changes);
    float[] ours = Generators.ours(generator);

    byte[] file = new OnnxFormat().encode(generator);

    for (int batch : new int[] {Generators.COMPARED, 1}) {
      assertThat(Generators.largestDifference(Elsewhere.onnx(file, generator, batch), ours))
          .isLessThanOrEqualTo(1e-4);
    }
    assertThat(ours[0]).isNotEqualTo(ours[ours.length / 2]);
  }

  @Test
  void theFileSaysWhatMadeItAndUsesStandardOperatorsOnly() throws Exception {
    KeptGenerator generator = Generators.of(recipe("projection"), Map.of());

    ModelProto model = ModelProto.parseFrom(new OnnxFormat().encode(generator));

    assertThat(model.getMetadataPropsList())
        .anyMatch(
            property ->
                property.getKey().equals("ganvas.sha256")
                    && property.getValue().equals(generator.model().sha256()));
    assertThat(model.getOpsetImportList()).allMatch(set -> set.getDomain().isEmpty());
    assertThat(model.getGraph().getNodeList()).allMatch(node -> node.getDomain().isEmpty());
    assertThat(model.getGraph().getInput(0).getType().getTensorType().getShape().getDim(0))
        .matches(dimension -> dimension.getDimParam().equals("batch"));
  }
}
