package org.ganvas.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.data.ExampleKind;

/**
 * Is it new? The training examples that are nearest to a generated one, nearest first.
 *
 * @param one a single generated example
 * @param count how many are wanted
 */
public record NearestExamples(Examples one, int count)
    implements Question<List<NearestExamples.Neighbour>> {

  /** The five nearest. */
  public static NearestExamples of(Examples one) {
    return new NearestExamples(one, 5);
  }

  /**
   * A training example.
   *
   * @param index in the dataset
   * @param distance Euclidean: in grey levels for pictures, in the plane's unit for points
   * @param label its class, where it has one
   * @param example itself
   */
  public record Neighbour(int index, double distance, OptionalInt label, Examples example) {}

  @Override
  public List<Neighbour> answer(ExploredGenerator generator) throws ExploreException {
    Dataset dataset = generator.trainingData();
    float[] sought =
        one instanceof Examples.Pictures pictures
            ? GreyLevels.normalised(pictures.pixels())
            : ((Examples.Points) one).coordinates();
    if (sought.length != dataset.elements()) {
      throw new ExploreException(
          "The example has %d numbers, but those of %s have %d."
              .formatted(sought.length, dataset.name(), dataset.elements()));
    }
    return ranked(dataset, sought).stream()
        .map(found -> neighbour(generator.view(), dataset, found))
        .toList();
  }

  private record Found(int index, double square) {}

  /** By brute force: a tenth of a second for MNIST. */
  private List<Found> ranked(Dataset dataset, float[] sought) {
    List<Found> nearest = new ArrayList<>();
    float[] candidate = new float[sought.length];
    for (int i = 0; i < dataset.count(); i++) {
      dataset.copyNormalised(i, candidate, 0);
      double square = Candidates.meanSquare(candidate, sought) * sought.length;
      if (nearest.size() < count || square < nearest.get(count - 1).square()) {
        int place = nearest.size();
        while (place > 0 && square < nearest.get(place - 1).square()) {
          place--;
        }
        nearest.add(place, new Found(i, square));
        nearest.subList(Math.min(count, nearest.size()), nearest.size()).clear();
      }
    }
    return nearest;
  }

  private static Neighbour neighbour(GeneratorView view, Dataset dataset, Found found) {
    float[] example = new float[dataset.elements()];
    dataset.copyNormalised(found.index(), example, 0);
    double unit = view.kind() == ExampleKind.PICTURES ? 127.5 : 1;
    return new Neighbour(
        found.index(),
        Math.sqrt(found.square()) * unit,
        dataset.labelled() ? OptionalInt.of(dataset.label(found.index())) : OptionalInt.empty(),
        view.examples(example));
  }
}
