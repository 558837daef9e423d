package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.explore.Directions.Direction;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Layer;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Shape;
import org.ganvas.nn.Taper;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.tensor.RandomStream;
import org.ganvas.training.NetworkCopy;
import org.junit.jupiter.api.Test;

class PrincipalDirectionsTest {

  @Test
  void ofAHandMadeLayerTheyAreWhatTheEyeSees() {
    // z₁ moves the features by 3, z₂ by 5 and z₃ not at all.
    Directions directions =
        PrincipalDirections.of(dense(3, 4, 0, 3, 0, 0, -3, 0, 4, 0, 0, 0, 0, 0));

    assertThat(directions.count()).isEqualTo(2);
    assertDirection(directions.get(0), 5, 25 / 34.0, 0, 1, 0);
    assertDirection(directions.get(1), 3, 9 / 34.0, 1, 0, 0);
  }

  @Test
  void theyAreThePrincipalComponentsOfActivations() {
    int latent = 5;
    int features = 40;
    float[] weight = normal(latent * features, 3);

    Directions directions = PrincipalDirections.of(new FirstLayer(latent, features, weight).gram());

    for (Direction direction : directions.all()) {
      // v = uW ÷ σ has unit length, and (WᵀW)v = σ²v: it is an eigenvector of the covariance.
      double[] v = through(direction.z(), weight, features);
      double[] back = backThrough(v, weight, features);
      assertThat(length(v)).isCloseTo(direction.sigma(), within(1e-4));
      for (int i = 0; i < latent; i++) {
        assertThat(back[i])
            .isCloseTo(direction.sigma() * direction.sigma() * direction.z()[i], within(1e-3));
      }
    }
  }

  @Test
  void theyAgreeWithTheComponentsOfManySamples() {
    int latent = 4;
    int features = 12;
    float[] weight = normal(latent * features, 4);
    double[][] covariance = new double[features][features];
    int samples = 20_000;
    for (int n = 0; n < samples; n++) {
      float[] z = new float[latent];
      RandomStream.of(5).at(n).normal(0, z);
      double[] y = through(z, weight, features);
      for (int i = 0; i < features; i++) {
        for (int j = 0; j < features; j++) {
          covariance[i][j] += y[i] * y[j] / samples;
        }
      }
    }
    SymmetricEigen sampled = SymmetricEigen.of(covariance);

    Directions directions = PrincipalDirections.of(new FirstLayer(latent, features, weight).gram());

    for (int k = 0; k < latent; k++) {
      Direction direction = directions.get(k);
      assertThat(Math.sqrt(sampled.values()[k])).isCloseTo(direction.sigma(), within(0.1));
      double[] v = through(direction.z(), weight, features);
      double cosine = 0;
      for (int f = 0; f < features; f++) {
        cosine += v[f] / direction.sigma() * sampled.vectors()[k][f];
      }
      assertThat(Math.abs(cosine)).isGreaterThan(0.98);
    }
  }

  @Test
  void aBatchNormThatFollowsScalesTheFeatures() {
    NetworkPlan plan =
        new NetworkPlan(
            "generator", Shape.of(2), List.of(new Dense(2, false, 0.02), BatchNorm.standard()));
    float[] one = {1, 1};
    float[] zero = {0, 0};
    // The variances are gathered at half their weight, so they are 4 and 16.
    NetworkCopy generator =
        new NetworkCopy(
            plan,
            List.of(
                new float[] {1, 0, 0, 1},
                new float[] {2, 12},
                one,
                zero,
                new float[] {2, 8},
                new float[] {0.5f}));

    Directions directions = PrincipalDirections.of(generator);

    assertThat(directions.get(0).sigma()).isCloseTo(3, within(1e-5));
    assertThat(directions.get(0).z()).containsExactly(0, 1);
    assertThat(directions.get(1).sigma()).isCloseTo(1, within(1e-5));
  }

  @Test
  void aTaperBeforeTheLayerShortensWhatItsNumbersMove() {
    NetworkPlan plan =
        new NetworkPlan(
            "generator", Shape.of(2), List.of(new Taper(0.5), new Dense(2, false, 0.02)));
    NetworkCopy generator = new NetworkCopy(plan, List.of(new float[] {1, 0, 0, 6}));

    Directions directions = PrincipalDirections.of(generator);

    assertThat(directions.get(0).sigma()).isCloseTo(3, within(1e-5));
    assertThat(directions.get(0).z()).containsExactly(0, 1);
    assertThat(directions.get(1).sigma()).isCloseTo(1, within(1e-5));
  }

  @Test
  void everyRecipeHasThem() throws InvalidSetting {
    Catalogue catalogue = Catalogue.standard();
    for (Recipe recipe : catalogue.recipes()) {
      Settings settings = Settings.of(recipe);
      for (String conditioning : List.of("concatenation", "batch-norm")) {
        Settings chosen =
            recipe.isConditional()
                ? settings.withText(catalogue.setting("conditioning-g"), conditioning)
                : settings;
        Shape example =
            recipe.examples() == org.ganvas.data.ExampleKind.POINTS
                ? Shape.of(2)
                : Shape.of(1, 28, 28);
        NetworkPlan plan = catalogue.generator(chosen, example, 10);

        Directions directions = PrincipalDirections.of(TinyGenerators.values(plan, 1));

        assertThat(directions.count()).as(recipe.name()).isEqualTo(plan.input().elements());
        assertThat(directions.all())
            .isSortedAccordingTo((a, b) -> Double.compare(b.sigma(), a.sigma()));
      }
    }
  }

  @Test
  void whereTheFirstLayerIsNotLinearThereAreNone() {
    List<Layer> layers = List.of(BatchNorm.standard(), Dense.of(3));
    NetworkPlan plan = new NetworkPlan("generator", Shape.of(2), layers);

    assertThat(PrincipalDirections.of(TinyGenerators.values(plan, 1)).all()).isEmpty();
  }

  @Test
  void eigenvectorsAreOrthonormalAndMakeUpTheMatrix() {
    int n = 30;
    float[] numbers = normal(n * n, 6);
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = numbers[i * n + j] + numbers[j * n + i];
      }
    }

    SymmetricEigen eigen = SymmetricEigen.of(matrix);

    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double product = 0;
        double rebuilt = 0;
        for (int k = 0; k < n; k++) {
          product += eigen.vectors()[i][k] * eigen.vectors()[j][k];
          rebuilt += eigen.values()[k] * eigen.vectors()[k][i] * eigen.vectors()[k][j];
        }
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-12));
        assertThat(rebuilt).isCloseTo(matrix[i][j], within(1e-11));
      }
    }
  }

  private static NetworkCopy dense(int latent, int features, float... weight) {
    NetworkPlan plan =
        new NetworkPlan("generator", Shape.of(latent), List.of(new Dense(features, false, 0.02)));
    return new NetworkCopy(plan, List.of(weight));
  }

  private static void assertDirection(
      Direction direction, double sigma, double share, double... z) {
    assertThat(direction.sigma()).isCloseTo(sigma, within(1e-9));
    assertThat(direction.share()).isCloseTo(share, within(1e-9));
    List<Double> numbers = new ArrayList<>();
    for (float number : direction.z()) {
      numbers.add((double) number);
    }
    for (int i = 0; i < z.length; i++) {
      assertThat(numbers.get(i)).isCloseTo(z[i], within(1e-9));
    }
  }

  private static float[] normal(int count, long seed) {
    float[] numbers = new float[count];
    RandomStream.of(seed).normal(0, numbers);
    return numbers;
  }

  private static double[] through(float[] z, float[] weight, int features) {
    double[] y = new double[features];
    for (int i = 0; i < z.length; i++) {
      for (int f = 0; f < features; f++) {
        y[f] += (double) z[i] * weight[i * features + f];
      }
    }
    return y;
  }

  private static double[] backThrough(double[] y, float[] weight, int features) {
    double[] z = new double[weight.length / features];
    for (int i = 0; i < z.length; i++) {
      for (int f = 0; f < features; f++) {
        z[i] += y[f] * weight[i * features + f];
      }
    }
    return z;
  }

  private static double length(double[] v) {
    double sum = 0;
    for (double number : v) {
      sum += number * number;
    }
    return Math.sqrt(sum);
  }
}
