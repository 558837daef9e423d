package org.ganvas.gan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ganvas.nn.Activation;
import org.ganvas.nn.AuxiliaryClassifier;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Concatenation;
import org.ganvas.nn.ConditionalBatchNorm;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Embedding;
import org.ganvas.nn.Enlarge;
import org.ganvas.nn.ExampleNorm;
import org.ganvas.nn.ExampleNorm.Over;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Maxout;
import org.ganvas.nn.MinibatchDeviation;
import org.ganvas.nn.MinibatchDiscrimination;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Pack;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Projection;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.nn.SpectralNorm;
import org.ganvas.nn.Taper;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gradient of every penalty for the weights of every layer a critic may hold, against central
 * differences of the penalty in double precision.
 */
class SecondOrderTest {
  private static final double LARGEST_ERROR = 1e-6;
  private static final double STEP = 1e-5;
  private static final int BATCH = 3;

  /** Layers in critics that hold them between layers with weights and curvature. */
  private static final Map<Class<? extends Layer>, List<Layer>> CRITICS =
      Map.ofEntries(
          Map.entry(Dense.class, pictures(new Flatten(), Dense.of(5), new Activation.Tanh())),
          Map.entry(
              Taper.class,
              pictures(new Flatten(), new Taper(0.3), Dense.of(5), new Activation.Tanh())),
          Map.entry(Flatten.class, pictures(new Flatten(), new Activation.Tanh())),
          Map.entry(
              Convolve.class,
              pictures(
                  Convolve.of(3, 3, 2),
                  new Activation.Tanh(),
                  Convolve.of(2, 3, 1),
                  new Activation.LeakyRelu(0.2))),
          Map.entry(
              ConvolveTransposed.class,
              pictures(new ConvolveTransposed(2, 4, 2, true), new Activation.Tanh())),
          Map.entry(
              Enlarge.class,
              pictures(new Enlarge(), Convolve.of(2, 3, 2), new Activation.LeakyRelu(0.2))),
          Map.entry(
              Reshape.class,
              pictures(new Flatten(), new Reshape(Shape.of(4, 4, 2)), new Activation.Tanh())),
          Map.entry(
              Dropout.class,
              pictures(Convolve.of(4, 3, 1), new Dropout(0.4), new Activation.Tanh())),
          Map.entry(
              Activation.LeakyRelu.class,
              pictures(Convolve.of(4, 3, 2), new Activation.LeakyRelu(0.2), new Activation.Tanh())),
          Map.entry(
              Activation.Relu.class,
              pictures(Convolve.of(4, 3, 2), new Activation.Relu(), new Activation.Tanh())),
          Map.entry(Activation.Tanh.class, pictures(Convolve.of(4, 3, 2), new Activation.Tanh())),
          Map.entry(
              Activation.Sigmoid.class, pictures(Convolve.of(4, 3, 2), new Activation.Sigmoid())),
          // Refused in a critic with a penalty, but computed: the sum of the scores is penalised.
          Map.entry(
              BatchNorm.class,
              pictures(
                  Convolve.of(4, 3, 2),
                  BatchNorm.standard(),
                  new Activation.Tanh(),
                  Convolve.of(3, 3, 1),
                  new Activation.Sigmoid())),
          Map.entry(Maxout.class, pictures(new Flatten(), new Maxout(5, 3), new Activation.Tanh())),
          // With so many iterations that the singular vectors have converged, as their gradient
          // asks.
          Map.entry(
              SpectralNorm.class,
              pictures(
                  new SpectralNorm(Convolve.of(3, 3, 2), 100),
                  new Activation.Tanh(),
                  new Flatten(),
                  new SpectralNorm(Dense.of(4), 100),
                  new Activation.Tanh())),
          Map.entry(
              ExampleNorm.class,
              pictures(
                  Convolve.of(3, 3, 1),
                  new ExampleNorm(Over.CHANNEL),
                  new Activation.Tanh(),
                  Convolve.of(3, 3, 2),
                  new ExampleNorm(Over.LAYER),
                  new Activation.Tanh())),
          Map.entry(
              MinibatchDiscrimination.class,
              pictures(
                  new Flatten(),
                  Dense.of(4),
                  new Activation.Tanh(),
                  new MinibatchDiscrimination(3, 2))),
          Map.entry(
              MinibatchDeviation.class,
              pictures(
                  Convolve.of(3, 3, 2),
                  new MinibatchDeviation(),
                  Convolve.of(2, 3, 1),
                  new Activation.Tanh())),
          Map.entry(
              Pack.class, pictures(new Pack(BATCH), Convolve.of(3, 3, 2), new Activation.Tanh())),
          Map.entry(
              Concatenation.class,
              pictures(
                  new Concatenation(
                      List.of(
                          List.of(Convolve.of(2, 3, 2), new Activation.Tanh()),
                          List.of(Convolve.of(1, 3, 2), new Activation.Sigmoid()))))),
          Map.entry(
              Embedding.class,
              pictures(
                  new Concatenation(
                      List.of(List.of(), List.of(new Embedding(3, 16), Reshape.to(1, 4, 4)))),
                  Convolve.of(3, 3, 2),
                  new Activation.Tanh())),
          Map.entry(
              ConditionalBatchNorm.class,
              pictures(
                  Convolve.of(4, 3, 2),
                  ConditionalBatchNorm.of(3),
                  new Activation.Tanh(),
                  Convolve.of(3, 3, 1),
                  new Activation.Sigmoid())),
          Map.entry(
              Projection.class,
              pictures(
                  Convolve.of(3, 3, 2), new Activation.Tanh(), new Flatten(), new Projection(3))),
          Map.entry(
              AuxiliaryClassifier.class,
              pictures(
                  Convolve.of(3, 3, 2),
                  new Activation.Tanh(),
                  new Flatten(),
                  new AuxiliaryClassifier(3))));

  private static final ClassLabels CLASSES = ClassLabels.of(2, 0, 1);

  private static final Map<String, CriticPenalty> PENALTIES =
      Map.of(
          "gradient penalty", new WassersteinGradientPenalty(10),
          "R1", new R1(2),
          "R2", new R2(2),
          "DRAGAN", new Dragan(10, 0.5));

  private final RandomStream random = RandomStream.of(4);

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void everyLayerIsCovered() {
    Set<String> layers =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("org.ganvas.nn").stream()
                .filter(type -> type.isAssignableTo(Layer.class) && !type.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

    assertThat(CRITICS.keySet().stream().map(Class::getName))
        .as("add a critic with the new layer to CRITICS")
        .containsExactlyInAnyOrderElementsOf(layers);
  }

  static Stream<Class<? extends Layer>> layers() {
    return CRITICS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void theGradientOfAPenaltyIsThatOfDifferences(Class<? extends Layer> layer) {
    Network critic =
        new Network(
            new NetworkPlan("critic", Shape.of(2, 4, 4), CRITICS.get(layer)),
            Precision.FLOAT64,
            random.named("weights"));
    // The usual weights of 0.02 make slopes too small to tell anything by.
    critic.variables().forEach(weight -> fill(weight, random.named("larger")));
    for (Map.Entry<String, CriticPenalty> penalty : PENALTIES.entrySet()) {
      compare(critic, penalty.getValue(), layer.getSimpleName() + ", " + penalty.getKey());
    }
  }

  private void compare(Network critic, CriticPenalty penalty, String name) {
    List<double[]> gradients = new ArrayList<>();
    try (MemoryScope scope = MemoryScope.open("CHECK")) {
      Gradients.of(value(critic, penalty), critic.variables())
          .forEach(gradient -> gradients.add(gradient.value().toDoubles()));
    }
    double largest =
        gradients.stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
    assertThat(largest).as(name).isGreaterThan(1e-3);
    for (int v = 0; v < gradients.size(); v++) {
      int stride = 1 + gradients.get(v).length / 8;
      for (int place = 0; place < gradients.get(v).length; place += stride) {
        double difference =
            (moved(critic, penalty, v, place, STEP) - moved(critic, penalty, v, place, -STEP))
                / (2 * STEP);
        assertThat(Math.abs(gradients.get(v)[place] - difference) / largest)
            .as("%s, weight %d at %d: %s", name, v, place, difference)
            .isLessThanOrEqualTo(LARGEST_ERROR);
      }
    }
  }

  /** The penalty with one weight moved. */
  private double moved(Network critic, CriticPenalty penalty, int variable, int place, double by) {
    try (MemoryScope scope = MemoryScope.open("CHECK")) {
      NdArray weights = critic.variables().get(variable).value();
      double[] before = weights.toDoubles();
      double[] after = before.clone();
      after[place] += by;
      weights.assign(NdArray.of(after, weights.shape()));
      double value = value(critic, penalty).scalar();
      weights.assign(NdArray.of(before, weights.shape()));
      return value;
    }
  }

  private Tensor value(Network critic, CriticPenalty penalty) {
    Pass pass = Pass.training(random.named("pass")).given(CLASSES);
    UnaryOperator<Tensor> scores = x -> critic.forward(x, pass);
    return penalty.of(scores, examples("real"), examples("fake"), random.named("penalty"));
  }

  private Tensor examples(String name) {
    double[] values = new double[BATCH * 32];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.named(name).normal(i);
    }
    return Tensor.constant(NdArray.of(values, BATCH, 2, 4, 4));
  }

  private static void fill(Tensor weight, RandomStream random) {
    double[] values = new double[Math.toIntExact(weight.length())];
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.4 * random.at(values.length).normal(i) + 0.05;
    }
    weight.value().assign(NdArray.of(values, weight.shape()));
  }

  private static List<Layer> pictures(Layer... layers) {
    return Stream.concat(Arrays.stream(layers), Stream.of(new Flatten(), Dense.of(1))).toList();
  }
}
