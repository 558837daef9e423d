package org.ganvas.tensor;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ganvas.tensor.GradientCheck.Input;
import org.ganvas.tensor.GradientCheck.Operation;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation's gradient, and the gradient's gradient, against central differences. */
class OperationGradientsTest {

  /** An operation at inputs that grow with the batch. */
  private record Case(
      String name, Operation operation, double low, double high, IntFunction<long[][]> shapes) {

    static Case of(String name, Operation operation, IntFunction<long[][]> shapes) {
      return new Case(name, operation, -1, 1, shapes);
    }

    /** At positive numbers: for functions that want them, or have a kink at 0. */
    Case atPositive() {
      return new Case(name + " of positive numbers", operation, 0.5, 1.5, shapes);
    }

    Case atNegative() {
      return new Case(name + " of negative numbers", operation, -1.5, -0.5, shapes);
    }

    Arguments withBatch(int batch) {
      long[][] of = shapes.apply(batch);
      RandomStream random = RandomStream.of(5).named(name);
      List<Input> inputs =
          IntStream.range(0, of.length)
              .mapToObj(i -> Input.between(low, high, random.at(i), of[i]))
              .toList();
      return arguments(name, batch, new GradientCheck(operation, inputs));
    }
  }

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @ParameterizedTest(name = "{0}, batch {1}")
  @MethodSource("cases")
  void gradientIsThatOfDifferences(String name, int batch, GradientCheck check) {
    check.firstOrder();
  }

  @ParameterizedTest(name = "{0}, batch {1}")
  @MethodSource("cases")
  void gradientOfTheGradientIsThatOfDifferences(String name, int batch, GradientCheck check) {
    check.secondOrder();
  }

  static Stream<Arguments> cases() {
    Stream<Case> anyBatch =
        Stream.of(arithmetic(), functions(), shapes(), linear(), convolutions(), features())
            .flatMap(List::stream);
    return Stream.concat(
        anyBatch.flatMap(c -> Stream.of(c.withBatch(1), c.withBatch(3))),
        normalisations().stream().map(c -> c.withBatch(3)));
  }

  private static List<Case> arithmetic() {
    List<Case> cases = new ArrayList<>();
    List<IntFunction<long[][]>> broadcasts =
        List.of(
            n -> shapes(shape(n, 3), shape(n, 3)),
            n -> shapes(shape(n, 3), shape(3)),
            n -> shapes(shape(n, 3), shape(1)),
            n -> shapes(shape(n, 3), shape(n, 1)),
            n -> shapes(shape(n, 1), shape(1, 3)),
            n -> shapes(shape(3), shape(n, 3)),
            n -> shapes(shape(1), shape(n, 2, 2)),
            n -> shapes(shape(n, 2, 1, 1), shape(n, 2, 2, 2)),
            n -> shapes(shape(n, 1, 2, 1), shape(3, 1, 2)));
    for (IntFunction<long[][]> broadcast : broadcasts) {
      long[][] of = broadcast.apply(2);
      String operands = Arrays.toString(of[0]) + " and " + Arrays.toString(of[1]);
      cases.add(Case.of("sum of " + operands, x -> x[0].plus(x[1]), broadcast));
      cases.add(Case.of("difference of " + operands, x -> x[0].minus(x[1]), broadcast));
      cases.add(Case.of("product of " + operands, x -> x[0].times(x[1]), broadcast));
      cases.add(Case.of("quotient of " + operands, x -> x[0].over(x[1]), broadcast).atPositive());
    }
    IntFunction<long[][]> one = n -> shapes(shape(n, 2, 3));
    cases.add(Case.of("sum with a number", x -> x[0].plus(0.7), one));
    cases.add(Case.of("product with a number", x -> x[0].times(-1.3), one));
    cases.add(Case.of("negation", x -> x[0].negated(), one));
    cases.add(Case.of("square", x -> x[0].squared(), one));
    cases.add(Case.of("sum of all", x -> x[0].sum(), one));
    cases.add(Case.of("mean of all", x -> x[0].mean(), one));
    cases.add(Case.of("sum over dimensions", x -> Arithmetic.sum(x[0], 0, 2), one));
    cases.add(
        Case.of(
            "broadcast",
            x -> Arithmetic.broadcastTo(x[0], 4, x[0].size(0), 3),
            n -> shapes(shape(n, 1))));
    return cases;
  }

  private static List<Case> functions() {
    IntFunction<long[][]> one = n -> shapes(shape(n, 4));
    return List.of(
        Case.of("exp", x -> Functions.exp(x[0]), one),
        Case.of("log", x -> Functions.log(x[0]), one).atPositive(),
        Case.of("square root", x -> Functions.sqrt(x[0]), one).atPositive(),
        Case.of("tanh", x -> Functions.tanh(x[0]), one),
        Case.of("sigmoid", x -> Functions.sigmoid(x[0]), one),
        Case.of("softplus", x -> Functions.softplus(x[0]), one),
        Case.of("softplus", x -> Functions.softplus(x[0].times(20)), one).atPositive(),
        Case.of("leaky ReLU", x -> Functions.leakyRelu(x[0], 0.2), one).atPositive(),
        Case.of("leaky ReLU", x -> Functions.leakyRelu(x[0], 0.2), one).atNegative(),
        Case.of("ReLU", x -> Functions.relu(x[0]), one).atPositive(),
        Case.of("ReLU", x -> Functions.relu(x[0]), one).atNegative(),
        Case.of("maximum", x -> Functions.maximum(x[0]), n -> shapes(shape(n, 3, 4))));
  }

  private static List<Case> shapes() {
    IntFunction<long[][]> pictures = n -> shapes(shape(n, 2, 2, 3));
    IntFunction<long[][]> three = n -> shapes(shape(n, 2, 2), shape(n, 2, 2), shape(n, 2, 2));
    return List.of(
        Case.of("reshape", x -> x[0].reshaped(x[0].size(0), 12), pictures),
        Case.of("permutation of all", x -> Shapes.permute(x[0], 3, 0, 2, 1), pictures),
        Case.of("swap of the first two", x -> Shapes.permute(x[0], 1, 0, 2, 3), pictures),
        Case.of("concatenation of examples", x -> Shapes.concatenate(0, x), three),
        Case.of("concatenation of features", x -> Shapes.concatenate(1, x), three),
        Case.of("concatenation along the last", x -> Shapes.concatenate(2, x), three),
        Case.of(
            "concatenation of one with itself", x -> Shapes.concatenate(1, x[0], x[0]), pictures),
        Case.of("slice of features", x -> Shapes.slice(x[0], 1, 1, 2), pictures),
        Case.of("slice along the last", x -> Shapes.slice(x[0], 3, 0, 2), pictures),
        Case.of("slice of examples", x -> Shapes.slice(x[0], 0, 0, 1), pictures),
        Case.of(
            "rows, one of them twice",
            x -> Shapes.rows(x[0], 2, 0, 2),
            n -> shapes(shape(n + 2, 3))),
        Case.of("enlargement", x -> Shapes.enlarge(x[0]), pictures));
  }

  private static List<Case> linear() {
    IntFunction<long[][]> pictures = n -> shapes(shape(n, 2, 2, 3), shape(2));
    return List.of(
        Case.of("matrix product", x -> x[0].matmul(x[1]), n -> shapes(shape(n, 2), shape(2, 4))),
        Case.of(
            "matrix product, left transposed",
            x -> Linear.matmul(x[0], x[1], true, false),
            n -> shapes(shape(2, n), shape(2, 4))),
        Case.of(
            "matrix product, right transposed",
            x -> Linear.matmul(x[0], x[1], false, true),
            n -> shapes(shape(n, 2), shape(4, 2))),
        Case.of(
            "matrix product, both transposed",
            x -> Linear.matmul(x[0], x[1], true, true),
            n -> shapes(shape(2, n), shape(4, 2))),
        Case.of(
            "bias of rows", x -> Linear.addBias(x[0], x[1]), n -> shapes(shape(n, 3), shape(3))),
        Case.of("bias of pictures", x -> Linear.addBias(x[0], x[1]), pictures),
        Case.of(
            "sum of features of rows", x -> Linear.sumOfFeatures(x[0]), n -> shapes(shape(n, 3))),
        Case.of(
            "sum of features of pictures",
            x -> Linear.sumOfFeatures(x[0]),
            n -> shapes(shape(n, 2, 2, 3))));
  }

  private static List<Case> convolutions() {
    List<Case> cases = new ArrayList<>();
    for (Window window :
        List.of(
            Window.same(1, 1),
            Window.same(3, 1),
            Window.same(4, 1),
            Window.same(3, 2),
            Window.same(4, 2),
            Window.same(5, 2),
            new Window(3, 1, 0),
            new Window(3, 1, 1),
            new Window(4, 2, 1),
            new Window(3, 2, 1),
            new Window(3, 1, 2))) {
      int k = window.kernel();
      cases.add(
          Case.of(
              "convolution by " + window,
              x -> Convolution.apply(x[0], x[1], window),
              n -> shapes(shape(n, 2, 4, 5), shape(3, 2, k, k))));
    }
    for (int kernel : new int[] {1, 3, 5}) {
      cases.add(transposed(kernel, 1));
    }
    for (int kernel : new int[] {3, 4, 5, 6}) {
      cases.add(transposed(kernel, 2));
    }
    return cases;
  }

  private static Case transposed(int kernel, int stride) {
    return Case.of(
        "transposed convolution %d×%d, stride %d".formatted(kernel, kernel, stride),
        x -> Convolution.transposed(x[0], x[1], stride),
        n -> shapes(shape(n, 2, 2, 3), shape(2, 2, kernel, kernel)));
  }

  private static List<Case> features() {
    return List.of(
        Case.of(
            "scaling of features of rows",
            x -> Normalisation.scaleFeatures(x[0], x[1]),
            n -> shapes(shape(n, 3), shape(3))),
        Case.of(
            "scaling of features of pictures",
            x -> Normalisation.scaleFeatures(x[0], x[1]),
            n -> shapes(shape(n, 2, 2, 3), shape(2))));
  }

  private static List<Case> normalisations() {
    IntFunction<long[][]> rows = n -> shapes(shape(n, 3), shape(3), shape(3));
    IntFunction<long[][]> pictures = n -> shapes(shape(n, 2, 2, 3), shape(2), shape(2));
    Operation fast = x -> Normalisation.batch(x[0], x[1], x[2], 1e-3).output();
    Operation composite = x -> Normalisation.composite(x[0], x[1], x[2], 1e-3);
    return List.of(
        Case.of("batch normalisation of rows", fast, rows),
        Case.of("batch normalisation of pictures", fast, pictures),
        Case.of("composite batch normalisation of rows", composite, rows),
        Case.of("composite batch normalisation of pictures", composite, pictures));
  }

  private static long[] shape(long... sizes) {
    return sizes;
  }

  private static long[][] shapes(long[]... shapes) {
    return shapes;
  }
}
