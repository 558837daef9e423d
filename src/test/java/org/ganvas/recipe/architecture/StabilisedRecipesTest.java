package org.ganvas.recipe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ganvas.nn.LayerSummary;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Settings;
import org.junit.jupiter.api.Test;

/** Recipes that are known networks with a method switched on. */
class StabilisedRecipesTest {
  private static final Shape PICTURE = Shape.of(1, 28, 28);
  private static final Shape POINT = Shape.of(2);

  private final Catalogue catalogue = Catalogue.standard();

  @Test
  void snGanNormalisesEveryWeightOfItsDiscriminator() throws InvalidSetting {
    Settings settings = settings("sn-gan");

    assertThat(methodsOn(settings)).contains("spectral-norm").doesNotContain("clip-value");
    assertThat(catalogue.loss(settings).name()).isEqualTo("hinge");
    assertThat(
            lines(catalogue.critic(settings, PICTURE, 0)).stream()
                .filter(line -> line.contains("Convolution") || line.contains("Dense")))
        .containsExactly(
            "Convolution 4×4, stride 2, spectral norm → 32×14×14",
            "Convolution 4×4, stride 2, spectral norm → 64×7×7",
            "Dense, spectral norm → 1");
    List<String> light = lines(catalogue.generator(settings("light"), PICTURE, 0));
    assertThat(lines(catalogue.generator(settings, PICTURE, 0)))
        .as("without the taper")
        .isEqualTo(light.subList(1, light.size()));
  }

  @Test
  void packedIsThePapersNetworksWithPointsInPairs() throws InvalidSetting {
    Settings settings = settings("packed");
    Settings plain = settings("pacgan-ring");
    List<String> critic = lines(catalogue.critic(settings, POINT, 0));

    assertThat(methodsOn(settings)).containsExactly("packing", "average-decay");
    assertThat(critic.get(0)).isEqualTo("Pack of 2 → 4");
    assertThat(critic.subList(1, critic.size()))
        .isEqualTo(lines(catalogue.critic(plain, POINT, 0)));
    assertThat(lines(catalogue.generator(settings, POINT, 0)))
        .isEqualTo(lines(catalogue.generator(plain, POINT, 0)));
  }

  @Test
  void unrolledIsTheToyWithAGeneratorThatForeseesTheDiscriminator() throws InvalidSetting {
    Settings settings = settings("unrolled");

    assertThat(methodsOn(settings)).containsExactly("unroll");
    assertThat(lines(catalogue.critic(settings, POINT, 0)))
        .isEqualTo(lines(catalogue.critic(settings("toy"), POINT, 0)));
  }

  private List<String> methodsOn(Settings settings) {
    return catalogue.methods().stream()
        .filter(method -> method.isOn(settings))
        .map(Method::name)
        .toList();
  }

  private Settings settings(String recipe) throws InvalidSetting {
    return Settings.of(catalogue.recipe(recipe));
  }

  private static List<String> lines(NetworkPlan plan) {
    return plan.summary().stream().map(StabilisedRecipesTest::line).toList();
  }

  private static String line(LayerSummary layer) {
    return layer.name() + " → " + layer.output();
  }
}
