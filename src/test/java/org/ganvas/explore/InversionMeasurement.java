package org.ganvas.explore;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.MnistDigits;
import org.ganvas.explore.Inversion.Effort;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * How near MNIST's test digits, which no run has seen, can be brought: the error of the search
 * against that of the best of 1,000 random points. A program and no test; {@code
 * docs/experiments/latent.md} says how to run it. Arguments: a run's folder, how many digits, and
 * if wanted the starts, steps and learning rate.
 */
public final class InversionMeasurement {
  private InversionMeasurement() {}

  /** Prints one line of JSON. */
  public static void main(String... arguments) throws Exception {
    int digits = Integer.parseInt(arguments[1]);
    Effort usual = Effort.standard();
    Effort effort =
        arguments.length < 5
            ? usual
            : new Effort(
                usual.candidates(),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Double.parseDouble(arguments[4]),
                usual.tolerance(),
                usual.seed());
    ImageDataset test = new MnistDigits().loadTest();
    Catalogue catalogue = Catalogue.standard();
    Engine.start(catalogue.defaults().get(TrainingSettings.THREADS).intValue());
    double[] random = new double[digits];
    double[] found = new double[digits];
    double[] seconds = new double[digits];
    try (ExploredGenerator generator =
        new ExploredGenerator(
            GeneratorCopy.read(catalogue, Path.of(arguments[0]), Weights.AVERAGED))) {
      for (int i = 0; i < digits; i++) {
        long start = System.nanoTime();
        Inversion inversion =
            Inversion.of(test, i).with(effort).within(classOf(generator, test, i));
        try (Search.Steps<Attempt> steps = inversion.begin(generator)) {
          Attempt last = steps.advance();
          while (!steps.isDone()) {
            last = steps.advance();
          }
          random[i] = last.start();
          found[i] = last.error();
        }
        seconds[i] = (System.nanoTime() - start) / 1e9;
      }
      System.out.printf(
          Locale.ROOT,
          "{\"run\":\"%s\",\"step\":%d,\"digits\":%d,\"starts\":%d,\"steps\":%d,\"rate\":%.3f,\"rmseRandom\":%.2f,\"rmseFound\":%.2f,\"ratio\":%.3f,\"medianOfRatios\":%.3f,\"seconds\":%.2f}%n",
          arguments[0],
          generator.view().step(),
          digits,
          effort.starts(),
          effort.steps(),
          effort.rate(),
          median(random),
          median(found),
          median(found) / median(random),
          median(IntStream.range(0, digits).mapToDouble(i -> found[i] / random[i]).toArray()),
          median(seconds));
    }
  }

  /** Of a conditional run the digit's own class is asked. */
  private static OptionalInt classOf(ExploredGenerator generator, ImageDataset test, int digit) {
    return generator.view().isConditional()
        ? OptionalInt.of(test.label(digit))
        : OptionalInt.empty();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
