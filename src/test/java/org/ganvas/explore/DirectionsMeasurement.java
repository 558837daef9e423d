package org.ganvas.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.SeedNoise;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * How much more a picture changes along principal directions than along random ones of the same
 * length: the mean absolute change of a pixel a σ between −3σ and 3σ. A program and no test; {@code
 * docs/experiments/latent.md} says how to run it. Arguments: a run's folder, how many directions.
 */
public final class DirectionsMeasurement {
  private static final int STARTS = 50;
  private static final int RANDOM = 100;
  private static final int REACH = 3;

  private final ExploredGenerator generator;

  private DirectionsMeasurement(ExploredGenerator generator) {
    this.generator = generator;
  }

  /** Prints one line of JSON. */
  public static void main(String... arguments) throws Exception {
    Catalogue catalogue = Catalogue.standard();
    Engine.start(catalogue.defaults().get(TrainingSettings.THREADS).intValue());
    try (ExploredGenerator generator =
        new ExploredGenerator(
            GeneratorCopy.read(catalogue, Path.of(arguments[0]), Weights.AVERAGED))) {
      new DirectionsMeasurement(generator).measure(arguments[0], Integer.parseInt(arguments[1]));
    }
  }

  private void measure(String run, int count) {
    double random = 0;
    int latent = generator.view().latent();
    for (int k = 0; k < RANDOM; k++) {
      float[] direction = new float[latent];
      RandomStream.of(1).named("directions").at(k).normal(0, direction);
      double length = 0;
      for (float number : direction) {
        length += number * number;
      }
      for (int i = 0; i < latent; i++) {
        direction[i] /= (float) Math.sqrt(length);
      }
      random += change(direction) / RANDOM;
    }
    Directions directions = generator.directions();
    StringBuilder each = new StringBuilder();
    double sum = 0;
    int shown = Math.min(count, directions.count());
    for (int k = 0; k < shown; k++) {
      double change = change(directions.get(k).z());
      sum += change / shown;
      each.append(String.format(Locale.ROOT, "%s%.2f", k == 0 ? "" : ",", change / random));
    }
    System.out.printf(
        Locale.ROOT,
        "{\"run\":\"%s\",\"step\":%d,\"latent\":%d,\"greyLevelsASigmaRandom\":%.2f,\"greyLevelsASigma\":%.2f,\"ratio\":%.2f,\"each\":[%s]}%n",
        run,
        generator.view().step(),
        latent,
        random,
        sum,
        sum / random,
        each);
  }

  /** The mean absolute change of a pixel from one σ to the next, in grey levels. */
  private double change(float[] direction) {
    List<LatentPoint> points = new ArrayList<>();
    for (int s = 0; s < STARTS; s++) {
      LatentPoint start =
          new LatentPoint(
              SeedNoise.point(1, s, generator.view().latent()),
              generator.view().isConditional()
                  ? OptionalInt.of(s % generator.view().classes())
                  : OptionalInt.empty());
      for (int sigma = -REACH; sigma <= REACH; sigma++) {
        points.add(start.plus(direction, sigma));
      }
    }
    float[] values = generator.values(points);
    int each = generator.view().example().elements();
    int along = 2 * REACH + 1;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (i / each % along > 0) {
        sum += Math.abs(values[i] - values[i - each]);
      }
    }
    return sum / (STARTS * (along - 1.0) * each) * 127.5;
  }
}
