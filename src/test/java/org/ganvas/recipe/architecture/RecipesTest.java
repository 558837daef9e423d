package org.ganvas.recipe.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.gan.Condition;
import org.ganvas.gan.CriticStep;
import org.ganvas.gan.GeneratorStep;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.penalty.WassersteinGradientPenalty;
import org.ganvas.nn.Activation;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Initialiser;
import org.ganvas.nn.Layer;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.OptimiserSpec;
import org.ganvas.nn.ParameterSpec;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Conditions;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.recipe.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes layer by layer, number by number, as the design's table of workloads has them. */
class RecipesTest {
  private static final OptimiserSpec ADAM = new OptimiserSpec.Adam(0.5, 0.999, 1e-8);

  private final Catalogue catalogue = Catalogue.standard();

  @Test
  void dense() throws InvalidSetting {
    TrainingPlan plan = plan("dense");

    assertThat(lines(plan.generator()))
        .containsExactly(
            "Dense → 256 (25856)",
            "Leaky ReLU 0.2 → 256",
            "Dense → 512 (131584)",
            "Leaky ReLU 0.2 → 512",
            "Dense → 1024 (525312)",
            "Leaky ReLU 0.2 → 1024",
            "Dense → 784 (803600)",
            "tanh → 784",
            "Reshape → 1×28×28");
    assertThat(lines(plan.critic()))
        .containsExactly(
            "Flatten → 784",
            "Dense → 1024 (803840)",
            "Leaky ReLU 0.2 → 1024",
            "Dense → 512 (524800)",
            "Leaky ReLU 0.2 → 512",
            "Dense → 256 (131328)",
            "Leaky ReLU 0.2 → 256",
            "Dense → 1 (257)");
    assertTraining(plan, "non-saturating", ADAM, 2e-4, 128, 1, 0);
    assertThat(deviations(plan.generator()))
        .containsExactly(
            1 / Math.sqrt(100), 1 / Math.sqrt(256), 1 / Math.sqrt(512), 1 / Math.sqrt(1024));
  }

  @Test
  void dcgan() throws InvalidSetting {
    TrainingPlan plan = plan("dcgan");

    assertThat(lines(plan.generator()))
        .containsExactly(
            "Dense → 12544 (1254400)",
            "Batch norm → 12544 (25088)",
            "Leaky ReLU 0.3 → 12544",
            "Reshape → 256×7×7",
            "Transposed convolution 5×5 → 128×7×7 (819200)",
            "Batch norm → 128×7×7 (256)",
            "Leaky ReLU 0.3 → 128×7×7",
            "Transposed convolution 5×5, stride 2 → 64×14×14 (204800)",
            "Batch norm → 64×14×14 (128)",
            "Leaky ReLU 0.3 → 64×14×14",
            "Transposed convolution 5×5, stride 2 → 1×28×28 (1600)",
            "tanh → 1×28×28");
    assertThat(lines(plan.critic()))
        .containsExactly(
            "Convolution 5×5, stride 2 → 64×14×14 (1664)",
            "Leaky ReLU 0.3 → 64×14×14",
            "Dropout 30 % → 64×14×14",
            "Convolution 5×5, stride 2 → 128×7×7 (204928)",
            "Leaky ReLU 0.3 → 128×7×7",
            "Dropout 30 % → 128×7×7",
            "Flatten → 6272",
            "Dense → 1 (6273)");
    assertTraining(
        plan, "non-saturating", new OptimiserSpec.Adam(0.9, 0.999, 1e-8), 1e-4, 128, 1, 0);
    assertThat(deviations(plan.generator())).hasSize(4).containsOnly(0.02);
    assertThat(deviations(plan.critic())).hasSize(3).containsOnly(0.02);
  }

  @Test
  void dcganUpsample() throws InvalidSetting {
    TrainingPlan plan = plan("dcgan-upsample");

    assertThat(lines(plan.generator()))
        .containsExactly(
            "Dense → 1024 (103424)",
            "tanh → 1024",
            "Dense → 6272 (6422528)",
            "Batch norm → 6272 (12544)",
            "tanh → 6272",
            "Reshape → 128×7×7",
            "Nearest ×2 → 128×14×14",
            "Convolution 5×5 → 64×14×14 (204864)",
            "tanh → 64×14×14",
            "Nearest ×2 → 64×28×28",
            "Convolution 5×5 → 1×28×28 (1601)",
            "tanh → 1×28×28");
    assertThat(plan.critic().output()).isEqualTo(Shape.of(1));
    assertThat(deviations(plan.generator())).hasSize(4).containsOnly(0.02);
  }

  @Test
  void wgan() throws InvalidSetting {
    TrainingPlan plan = plan("wgan");

    assertThat(lines(plan.generator()))
        .containsExactly(
            "Dense → 6272 (633472)",
            "ReLU → 6272",
            "Reshape → 128×7×7",
            "Transposed convolution 4×4, stride 2 → 128×14×14 (262144)",
            "Batch norm → 128×14×14 (256)",
            "Leaky ReLU 0.2 → 128×14×14",
            "Transposed convolution 4×4, stride 2 → 64×28×28 (131072)",
            "Batch norm → 64×28×28 (128)",
            "Leaky ReLU 0.2 → 64×28×28",
            "Convolution 4×4 → 1×28×28 (1025)",
            "tanh → 1×28×28");
    assertThat(lines(plan.critic()))
        .containsExactly(
            "Convolution 4×4, stride 2 → 64×14×14 (1088)",
            "Leaky ReLU 0.2 → 64×14×14",
            "Convolution 4×4, stride 2 → 128×7×7 (131200)",
            "Leaky ReLU 0.2 → 128×7×7",
            "Flatten → 6272",
            "Dense → 1 (6273)");
    assertTraining(plan, "wasserstein", new OptimiserSpec.RmsProp(0.99, 1e-8), 5e-5, 64, 5, 0.01);
    assertThat(deviations(plan.generator())).hasSize(4).containsOnly(0.02);
    assertThat(deviations(plan.critic())).hasSize(3).containsOnly(0.02);
  }

  @Test
  void toy() throws InvalidSetting {
    TrainingPlan plan = plan("toy");

    assertThat(lines(plan.generator()))
        .containsExactly(
            "Dense → 128 (384)",
            "Leaky ReLU 0.2 → 128",
            "Dense → 128 (16512)",
            "Leaky ReLU 0.2 → 128",
            "Dense → 2 (258)");
    assertThat(lines(plan.critic()))
        .containsExactly(
            "Dense → 128 (384)",
            "Leaky ReLU 0.2 → 128",
            "Dense → 128 (16512)",
            "Leaky ReLU 0.2 → 128",
            "Dense → 1 (129)");
    assertTraining(
        plan, "non-saturating", new OptimiserSpec.Adam(0.9, 0.999, 1e-8), 1e-3, 100, 1, 0);
    assertThat(deviations(plan.generator()))
        .containsExactly(1 / Math.sqrt(2), 1 / Math.sqrt(128), 1 / Math.sqrt(128));
    assertThat(deviations(plan.critic())).isEqualTo(deviations(plan.generator()));
  }

  @Test
  void pacGanRing() throws InvalidSetting {
    TrainingPlan plan = plan("pacgan-ring");

    assertThat(lines(plan.generator()))
        .containsExactly(
            "Dense → 400 (800)",
            "Batch norm → 400 (800)",
            "ReLU → 400",
            "Dense → 400 (160000)",
            "Batch norm → 400 (800)",
            "ReLU → 400",
            "Dense → 400 (160000)",
            "Batch norm → 400 (800)",
            "ReLU → 400",
            "Dense → 400 (160000)",
            "Batch norm → 400 (800)",
            "ReLU → 400",
            "Dense → 2 (802)");
    assertThat(
            plan.critic().summary().stream().map(line -> line.output() + " " + line.parameters()))
        .containsExactly(
            "200 3000", "200 0", "200 201000", "200 0", "200 201000", "200 0", "1 201");
    assertTraining(
        plan, "non-saturating", new OptimiserSpec.Adam(0.8, 0.999, 1e-8), 1e-4, 100, 1, 0);
    assertThat(deviations(plan.generator())).hasSize(5).containsOnly(0.02);
    assertThat(deviations(plan.critic())).hasSize(4).containsOnly(0.02);
  }

  @Test
  void wganGpAsItsSpeedIsCompared() throws InvalidSetting {
    TrainingPlan plan = workload("wgan-gp");

    assertThat(lines(plan.generator())).isEqualTo(lines(plan("wgan").generator()));
    assertThat(lines(plan.critic())).isEqualTo(lines(plan("wgan").critic()));
    OptimiserSpec adam = new OptimiserSpec.Adam(0.5, 0.9, 1e-8);
    assertThat(plan.loss().name()).isEqualTo("wasserstein");
    assertThat(plan.generatorOptimiser()).isEqualTo(adam);
    assertThat(plan.criticOptimiser()).isEqualTo(adam);
    assertThat(plan.iteration(plan.live(), Moment.START))
        .isEqualTo(
            Iteration.of(
                5,
                CriticStep.plain(1e-4).penalised(new WassersteinGradientPenalty(10)),
                1,
                GeneratorStep.plain(1e-4)));
    assertThat(plan.batch()).isEqualTo(64);
    assertThat(plan.latent()).isEqualTo(100);
  }

  @Test
  void wganGpIsSmallEnoughForTwoCores() throws InvalidSetting {
    TrainingPlan plan = plan("wgan-gp");

    List<String> light = lines(plan("light").generator());
    assertThat(lines(plan.generator()).subList(1, light.size() - 1))
        .as("without the taper, and so with other numbers of weights in the first layer only")
        .isEqualTo(light.subList(2, light.size()));
    assertThat(lines(plan.critic())).isEqualTo(lines(plan("light").critic()));
    assertThat(plan.loss().name()).isEqualTo("wasserstein");
    assertThat(plan.criticOptimiser()).isEqualTo(new OptimiserSpec.Adam(0.5, 0.9, 1e-8));
    assertThat(plan.iteration(plan.live(), Moment.START))
        .isEqualTo(
            Iteration.of(
                2,
                CriticStep.plain(1e-3).penalised(new WassersteinGradientPenalty(10)),
                1,
                GeneratorStep.plain(1e-3)));
  }

  @Test
  void cgan() throws InvalidSetting {
    TrainingPlan plan = plan("cgan");

    // 10 · 50 for the embedding, 50 · 49 + 49 and 100 · 6272 + 6272 for the planes.
    assertThat(lines(plan.generator()))
        .containsExactly(
            "Concatenation of 2 → 129×7×7 (636471)",
            "Transposed convolution 4×4, stride 2 → 128×14×14 (264320)",
            "Leaky ReLU 0.2 → 128×14×14",
            "Transposed convolution 4×4, stride 2 → 128×28×28 (262272)",
            "Leaky ReLU 0.2 → 128×28×28",
            "Convolution 7×7 → 1×28×28 (6273)",
            "tanh → 1×28×28");
    assertThat(lines(plan.critic()))
        .containsExactly(
            "Concatenation of 2 → 2×28×28 (40484)",
            "Convolution 3×3, stride 2 → 128×14×14 (2432)",
            "Leaky ReLU 0.2 → 128×14×14",
            "Convolution 3×3, stride 2 → 128×7×7 (147584)",
            "Leaky ReLU 0.2 → 128×7×7",
            "Flatten → 6272",
            "Dropout 40 % → 6272",
            "Dense → 1 (6273)");
    assertTraining(plan, "non-saturating", ADAM, 2e-4, 128, 1, 0);
    assertThat(plan.condition()).isEqualTo(new Condition(10, 1));
  }

  @ParameterizedTest
  @CsvSource({"cgan", "ac-gan", "projection"})
  void aConditionalRecipeTakesTheLabelInEveryWay(String name) throws InvalidSetting {
    for (String g : List.of(Conditions.CONCATENATION, Conditions.BATCH_NORM)) {
      for (String d :
          List.of(Conditions.CONCATENATION, Conditions.PROJECTION, Conditions.CLASSIFIER)) {
        Settings settings =
            Settings.of(catalogue.recipe(name))
                .with(Conditions.GENERATOR, g)
                .with(Conditions.CRITIC, d);
        TrainingPlan plan = catalogue.plan(settings, pictures(200, 28, 28));

        assertThat(described(plan.generator()).contains("Batch norm of 10 classes"))
            .isEqualTo(g.equals(Conditions.BATCH_NORM));
        assertThat(described(plan.generator()).contains("Concatenation"))
            .isEqualTo(g.equals(Conditions.CONCATENATION));
        assertThat(described(plan.critic()).contains("projection"))
            .isEqualTo(d.equals(Conditions.PROJECTION));
        assertThat(described(plan.critic()).contains("classifier"))
            .isEqualTo(d.equals(Conditions.CLASSIFIER));
        assertThat(described(plan.critic()).contains("Concatenation"))
            .isEqualTo(d.equals(Conditions.CONCATENATION));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"cgan", "ac-gan", "projection"})
  void aConditionalRecipeRefusesPicturesWithoutClasses(String name) throws InvalidSetting {
    Settings settings = Settings.of(catalogue.recipe(name));
    ImageDataset unlabelled =
        new ImageDataset("blank", 28, 28, new byte[200 * 784], Optional.empty());
    ImageDataset alike =
        new ImageDataset("alike", 28, 28, new byte[200 * 784], Optional.of(new byte[200]));

    assertThatThrownBy(() -> catalogue.plan(settings, unlabelled))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("The recipe %s is told the class", name)
        .hasMessageContaining("has no labels");
    assertThatThrownBy(() -> catalogue.plan(settings, alike))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("has only one class");
  }

  @Test
  void anUnconditionalRecipeIsToldNothingOfTheLabels() throws InvalidSetting {
    assertThat(plan("light").condition()).isEqualTo(Condition.none());
    assertThat(Settings.of(catalogue.recipe("light")).whyNot(Conditions.CRITIC))
        .hasValueSatisfying(reason -> assertThat(reason).contains("cgan and ac-gan"));
  }

  static Stream<Recipe> recipes() {
    return Catalogue.standard().recipes().stream();
  }

  static Stream<Recipe> recipesOfPictures() {
    return recipes().filter(recipe -> recipe.examples() == ExampleKind.PICTURES);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aLayerDirectlyBeforeBatchNormHasNoBias(Recipe recipe) throws InvalidSetting {
    TrainingPlan plan = plan(recipe.name());
    for (NetworkPlan network : List.of(plan.generator(), plan.critic())) {
      Shape shape = network.input();
      for (int i = 0; i + 1 < network.layers().size(); i++) {
        if (network.layers().get(i + 1) instanceof BatchNorm) {
          assertThat(network.layers().get(i).parameters(shape).stream().map(ParameterSpec::name))
              .containsExactly("weight");
        }
        shape = network.layers().get(i).outputShape(shape);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyBiasStartsAtZeroAndEveryLatentHasItsSize(Recipe recipe) throws InvalidSetting {
    TrainingPlan plan = plan(recipe.name());

    for (NetworkPlan network : List.of(plan.generator(), plan.critic())) {
      assertThat(specs(network).filter(spec -> spec.name().endsWith("bias")))
          .allMatch(spec -> spec.initialiser().equals(new Initialiser.Constant(0)));
    }
    assertThat(plan.generator().input()).isEqualTo(Shape.of(plan.latent()));
  }

  @ParameterizedTest
  @MethodSource("recipesOfPictures")
  void generatorsEndInTanhAndDiscriminatorsInARawScore(Recipe recipe) throws InvalidSetting {
    TrainingPlan plan = plan(recipe.name());

    assertThat(plan.generator().layers().stream().filter(Activation.class::isInstance))
        .last()
        .isEqualTo(new Activation.Tanh());
    List<Layer> critic = plan.critic().layers();
    assertThat(critic.get(critic.size() - 1).describe())
        .matches("(Dense|Score and projection|Score and classifier).*");
    assertThat(plan.critic().output()).isEqualTo(Shape.of(1));
  }

  @ParameterizedTest
  @CsvSource({"light", "dcgan", "dcgan-upsample", "wgan", "wgan-gp", "lsgan", "hinge"})
  void picturesThatCannotBeQuarteredAreRefusedAndDenseNamed(String recipe) {
    assertThatThrownBy(() -> plan(recipe, 28, 30))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage(
            "This architecture does not go with 1×28×30 pictures: its generator doubles the size twice, so height and width must be multiples of 4, not 28 and 30; the 'dense' recipe takes any size.")
        .extracting(e -> ((InvalidSetting) e).setting())
        .isEqualTo("recipe");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 5", "29, 31", "64, 48"})
  void denseTakesAnySize(int height, int width) throws InvalidSetting {
    TrainingPlan plan = plan("dense", height, width);

    assertThat(plan.generator().output()).isEqualTo(Shape.of(1, height, width));
    assertThat(plan.critic().output()).isEqualTo(Shape.of(1));
  }

  @ParameterizedTest
  @MethodSource("recipesOfPictures")
  void everyRecipeTakesOtherSizesThatCanBeQuartered(Recipe recipe) throws InvalidSetting {
    for (int[] size : new int[][] {{4, 4}, {32, 32}, {12, 40}}) {
      assertThat(plan(recipe.name(), size[0], size[1]).generator().output())
          .isEqualTo(Shape.of(1, size[0], size[1]));
    }
  }

  private static void assertTraining(
      TrainingPlan plan,
      String loss,
      OptimiserSpec optimiser,
      double learningRate,
      int batch,
      int nCritic,
      double clipValue) {
    assertThat(plan.loss().name()).isEqualTo(loss);
    assertThat(plan.generatorOptimiser()).isEqualTo(optimiser);
    assertThat(plan.criticOptimiser()).isEqualTo(optimiser);
    assertThat(plan.iteration(plan.live(), Moment.START))
        .isEqualTo(
            Iteration.of(
                nCritic,
                CriticStep.plain(learningRate).clippedTo(clipValue),
                1,
                GeneratorStep.plain(learningRate)));
    assertThat(TrainingSettings.SPEED_LIMIT.in(plan.live())).isZero();
    assertThat(plan.batch()).isEqualTo(batch);
    assertThat(plan.latent()).isEqualTo(latent(plan.settings().recipe().name()));
  }

  /** A line a layer, but for dropout that is off. */
  private static List<String> lines(NetworkPlan plan) {
    return plan.summary().stream()
        .filter(line -> !line.name().equals("Dropout 0 %"))
        .map(
            line ->
                line.name()
                    + " → "
                    + line.output()
                    + (line.parameters() == 0 ? "" : " (" + line.parameters() + ")"))
        .toList();
  }

  private static String described(NetworkPlan plan) {
    return String.join("\n", lines(plan));
  }

  /** Of the initial weights, in the order of the layers. */
  private static List<Double> deviations(NetworkPlan plan) {
    return specs(plan)
        .filter(spec -> spec.name().equals("weight"))
        .map(spec -> ((Initialiser.Normal) spec.initialiser()).deviation())
        .toList();
  }

  private static Stream<ParameterSpec> specs(NetworkPlan plan) {
    Stream.Builder<ParameterSpec> specs = Stream.builder();
    Shape shape = plan.input();
    for (Layer layer : plan.layers()) {
      layer.parameters(shape).forEach(specs);
      shape = layer.outputShape(shape);
    }
    return specs.build();
  }

  private static int latent(String recipe) {
    return switch (recipe) {
      case "sn-gan" -> 8;
      case "wgan-gp" -> 16;
      case "light", "lsgan", "hinge" -> 20;
      case "toy", "pacgan-ring", "packed", "unrolled" -> 2;
      default -> 100;
    };
  }

  private TrainingPlan plan(String recipe) throws InvalidSetting {
    return plan(Settings.of(catalogue.recipe(recipe)));
  }

  private TrainingPlan workload(String name) throws InvalidSetting {
    return plan(
        catalogue.workloads().stream()
            .filter(workload -> workload.name().equals(name))
            .findFirst()
            .orElseThrow()
            .settings());
  }

  private TrainingPlan plan(Settings settings) throws InvalidSetting {
    return catalogue.plan(
        settings,
        settings.recipe().examples() == ExampleKind.POINTS
            ? new PointDataset("origin", new float[400], Optional.empty())
            : pictures(200, 28, 28));
  }

  private TrainingPlan plan(String recipe, int height, int width) throws InvalidSetting {
    Settings settings = Settings.of(catalogue.recipe(recipe)).with(TrainingSettings.BATCH, 1L);
    return catalogue.plan(settings, pictures(1, height, width));
  }

  private static ImageDataset pictures(int count, int height, int width) {
    byte[] labels = new byte[count];
    labels[0] = 9;
    return new ImageDataset(
        "blank", height, width, new byte[count * height * width], Optional.of(labels));
  }
}
