package org.ganvas.recipe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ganvas.data.ExampleKind;
import org.ganvas.gan.Batch;
import org.ganvas.gan.Scores;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.nn.Activation;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Layer;
import org.ganvas.nn.LayerParameters;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Parameter;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.Values;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What training computes, in single precision and by the shortest ways, against the same in double
 * precision from operations that can be differentiated again: the layers of the workloads at their
 * own sizes, the gradients of their own losses with respect to every weight.
 */
class FastPathTest {
  private static final double ERROR = 1e-4;

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @AfterAll
  static void free() {
    MemoryScope.freeAll();
  }

  static Stream<Arguments> workloads() {
    return Stream.of(
        Arguments.of(new Light(), 32),
        Arguments.of(new DenseRecipe(), 128),
        Arguments.of(new Toy(), 100),
        // Their own batches would take double precision half a minute.
        Arguments.of(new Dcgan(), 8),
        Arguments.of(new DcganUpsample(), 8),
        Arguments.of(new Wgan(), 8),
        Arguments.of(new AcGan(), 8),
        Arguments.of(new ProjectionGan(), 8));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void theGeneratorsGradientIsThatOfTheCompositeInDouble(Recipe recipe, int batch)
      throws InvalidSetting {
    SharedKinks kinks = new SharedKinks();
    Game single = new Game(recipe, Precision.FLOAT32, batch, kinks::recorded);
    Game composite = new Game(recipe, Precision.FLOAT64, batch, kinks::replayed);

    assertClose(single.generator, single.generatorGradient(), composite.generatorGradient());
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void theDiscriminatorsGradientIsThatOfTheCompositeInDouble(Recipe recipe, int batch)
      throws InvalidSetting {
    SharedKinks kinks = new SharedKinks();
    Game single = new Game(recipe, Precision.FLOAT32, batch, kinks::recorded);
    Game composite = new Game(recipe, Precision.FLOAT64, batch, kinks::replayed);

    assertClose(single.critic, single.criticGradient(), composite.criticGradient());
  }

  private static void assertClose(
      Network network, List<double[]> single, List<double[]> composite) {
    List<Parameter> weights = network.parameters().stream().filter(Parameter::trainable).toList();
    double whole = Math.sqrt(composite.stream().mapToDouble(FastPathTest::sumOfSquares).sum());
    for (int i = 0; i < weights.size(); i++) {
      // A Wasserstein critic's last bias has no gradient at all, which rounding need not hit.
      if (Math.sqrt(sumOfSquares(composite.get(i))) < ERROR * whole) {
        assertThat(Math.sqrt(sumOfSquares(single.get(i))))
            .as(weights.get(i).name())
            .isLessThan(2 * ERROR * whole);
      } else {
        assertThat(Values.relativeError(single.get(i), composite.get(i)))
            .as(weights.get(i).name())
            .isLessThanOrEqualTo(ERROR);
      }
    }
  }

  private static double sumOfSquares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).sum();
  }

  /**
   * A number within a rounding error of a leaky ReLU's kink may fall on either side, which changes
   * the gradient by more than rounding does. So the second network takes the sides that the first
   * has taken.
   */
  private static final class SharedKinks {
    private final Deque<float[]> inputs = new ArrayDeque<>();

    Layer recorded(Layer layer) {
      return slope(layer).isEmpty() ? layer : new Recorded(layer, inputs);
    }

    Layer replayed(Layer layer) {
      OptionalDouble slope = slope(layer);
      return slope.isEmpty() ? layer : new Replayed(layer, slope.getAsDouble(), inputs);
    }

    private static OptionalDouble slope(Layer layer) {
      if (layer instanceof Activation.LeakyRelu leaky) {
        return OptionalDouble.of(leaky.slope());
      }
      return layer instanceof Activation.Relu ? OptionalDouble.of(0) : OptionalDouble.empty();
    }
  }

  private record Recorded(Layer layer, Deque<float[]> inputs) implements Layer {
    @Override
    public String describe() {
      return layer.describe();
    }

    @Override
    public Shape outputShape(Shape input) {
      return input;
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      inputs.addLast(input.value().toFloats());
      return layer.forward(input, parameters, pass);
    }
  }

  private record Replayed(Layer layer, double slope, Deque<float[]> inputs) implements Layer {
    @Override
    public String describe() {
      return layer.describe();
    }

    @Override
    public Shape outputShape(Shape input) {
      return input;
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      double[] slopes = new double[Math.toIntExact(input.length())];
      float[] recorded = inputs.removeFirst();
      for (int i = 0; i < slopes.length; i++) {
        slopes[i] = recorded[i] > 0 ? 1 : slope;
      }
      return input.times(Tensor.constant(NdArray.of(slopes, input.shape())));
    }
  }

  /** The networks of a recipe with the same weights and inputs in either precision. */
  private static final class Game {
    private final Precision precision;
    private final int batch;
    private final AdversarialLoss loss;
    private final Network generator;
    private final Network critic;

    Game(Recipe recipe, Precision precision, int batch, UnaryOperator<Layer> layers)
        throws InvalidSetting {
      Catalogue catalogue = Catalogue.standard();
      Settings settings = Settings.of(recipe);
      Shape example = recipe.examples() == ExampleKind.POINTS ? Shape.of(2) : Shape.of(1, 28, 28);
      this.precision = precision;
      this.batch = batch;
      this.loss = catalogue.loss(settings);
      this.generator = network(catalogue.generator(settings, example, 10), layers);
      this.critic = network(catalogue.critic(settings, example, 10), layers);
    }

    private Network network(NetworkPlan plan, UnaryOperator<Layer> layers) {
      NetworkPlan changed =
          new NetworkPlan(plan.name(), plan.input(), plan.layers().stream().map(layers).toList());
      return new Network(changed, precision, RandomStream.of(1).named(plan.name()));
    }

    List<double[]> generatorGradient() {
      try (MemoryScope scope = MemoryScope.open("FAST_PATH_" + precision)) {
        Tensor fake = generator.forward(input(generator, 1), pass().given(labels(1)));
        return gradient(
            loss.generatorLoss(
                () -> batch(2).through(critic, pass()),
                critic.forward(fake, pass().given(labels(1)))),
            generator);
      }
    }

    List<double[]> criticGradient() {
      try (MemoryScope scope = MemoryScope.open("FAST_PATH_" + precision)) {
        Scores scores = Scores.of(critic, batch(2), batch(3), pass());
        return gradient(loss.discriminatorLoss(scores.real(), scores.fake()), critic);
      }
    }

    private List<double[]> gradient(Tensor scalar, Network network) {
      List<Tensor> gradient =
          precision == Precision.FLOAT32
              ? Gradients.of(scalar, network.variables())
              : Gradients.differentiable(scalar, network.variables());
      return gradient.stream().map(part -> part.value().toDoubles()).toList();
    }

    private Tensor input(Network network, long seed) {
      Shape shape = network.plan().input();
      float[] values = new float[batch * shape.elements()];
      RandomStream.of(seed).normal(0, values);
      return Tensor.constant(NdArray.of(precision, values, shape.batch(batch)));
    }

    /** What a discriminator judges, with labels, which only a conditional one heeds. */
    private Batch batch(long seed) {
      return new Batch(input(critic, seed), labels(seed));
    }

    private ClassLabels labels(long seed) {
      return ClassLabels.drawn(RandomStream.of(seed), batch, 10);
    }

    private static Pass pass() {
      return Pass.training(RandomStream.of(9));
    }
  }
}
