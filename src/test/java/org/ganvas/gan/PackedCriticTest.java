package org.ganvas.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ganvas.nn.Activation;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Concatenation;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Pack;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.Test;

/** A critic that judges groups, and what people are told of single examples. */
class PackedCriticTest {
  private final Network packed =
      network(new Pack(2), Dense.of(5), new Activation.Tanh(), Dense.of(1));

  @Test
  void channelsOfAGroupStandOneAfterAnother() {
    Tensor pictures = Tensor.constant(count(24), 4, 2, 1, 3);

    Tensor groups = forward(new Pack(2), pictures);

    assertThat(groups.shape()).containsExactly(2, 4, 1, 3);
    assertThat(groups.value().toFloats()).isEqualTo(count(24));
    assertThat(new Pack(2).outputShape(Shape.of(2, 1, 3))).isEqualTo(Shape.of(4, 1, 3));
  }

  @Test
  void numbersOfPointsStandOneAfterAnother() {
    Tensor groups = forward(new Pack(3), Tensor.constant(count(12), 6, 2));

    assertThat(groups.shape()).containsExactly(2, 6);
    assertThat(new Pack(3).outputShape(Shape.of(2))).isEqualTo(Shape.of(6));
  }

  @Test
  void aBatchThatLeavesAnExampleOverIsRefused() {
    assertThatThrownBy(() -> forward(new Pack(2), Tensor.constant(count(6), 3, 2)))
        .hasMessage("3 examples in groups of 2");
  }

  @Test
  void groupsAreAllRealOrAllGenerated() {
    Tensor real = noise("real", 6);
    Tensor fake = noise("fake", 4);

    Scores scores = Scores.of(packed, unlabelled(real), unlabelled(fake), Pass.sampling());

    assertThat(scores.real().shape()).containsExactly(3, 1);
    assertThat(scores.fake().shape()).containsExactly(2, 1);
    assertThat(scores.real().value().toFloats())
        .containsExactly(packed.forward(real, Pass.sampling()).value().toFloats(), within(1e-6f));
    assertThat(scores.fake().value().toFloats())
        .containsExactly(packed.forward(fake, Pass.sampling()).value().toFloats(), within(1e-6f));
  }

  @Test
  void anExampleIsShownWithTheScoreOfItAndItsNeighbour() {
    Tensor examples = noise("real", 3);
    float[] x = examples.value().toFloats();
    Tensor lastAndFirst = Tensor.constant(new float[] {x[4], x[5], x[0], x[1]}, 2, 2);

    float[] scores = Jury.scores(packed, unlabelled(examples)).value().toFloats();

    assertThat(scores).hasSize(3);
    assertThat(scores[0])
        .isCloseTo(
            packed
                .forward(
                    Tensor.constant(new float[] {x[0], x[1], x[2], x[3]}, 2, 2), Pass.sampling())
                .value()
                .toFloats()[0],
            within(1e-6f));
    assertThat(scores[2])
        .isCloseTo(
            packed.forward(lastAndFirst, Pass.sampling()).value().toFloats()[0], within(1e-6f));
  }

  @Test
  void ofSeveralCriticsTheMeanScoreIsShown() {
    Network two = network(new Concatenation(List.of(List.of(Dense.of(1)), List.of(Dense.of(1)))));
    Tensor examples = noise("real", 3);
    float[] each = two.forward(examples, Pass.sampling()).value().toFloats();

    float[] shown = Jury.scores(two, unlabelled(examples)).value().toFloats();

    for (int i = 0; i < 3; i++) {
      assertThat(shown[i]).isCloseTo((each[2 * i] + each[2 * i + 1]) / 2, within(1e-6f));
    }
  }

  @Test
  void anOrdinaryCriticIsShownAsItIs() {
    Network plain = network(Dense.of(1));
    Tensor examples = noise("real", 3);

    assertThat(Jury.scores(plain, unlabelled(examples)).value().toFloats())
        .isEqualTo(plain.forward(examples, Pass.sampling()).value().toFloats());
  }

  private static Tensor forward(Layer layer, Tensor input) {
    Shape example = input.rank() == 2 ? Shape.of((int) input.size(1)) : Shape.of(2, 1, 3);
    Network network =
        new Network(
            new NetworkPlan("net", example, List.of(layer)), Precision.FLOAT32, RandomStream.of(1));
    return network.forward(input, Pass.sampling());
  }

  private static Network network(Layer... layers) {
    return new Network(
        new NetworkPlan("discriminator", Shape.of(2), List.of(layers)),
        Precision.FLOAT32,
        RandomStream.of(1));
  }

  private static Tensor noise(String name, int count) {
    return Latent.noise(RandomStream.of(2).named(name), 0, count, 2);
  }

  private static float[] count(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = i;
    }
    return values;
  }

  private static Batch unlabelled(Tensor examples) {
    return new Batch(examples, ClassLabels.NONE);
  }
}
