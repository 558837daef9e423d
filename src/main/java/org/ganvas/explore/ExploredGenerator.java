package org.ganvas.explore;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.gan.Batch;
import org.ganvas.gan.Jury;
import org.ganvas.gan.Verdict;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Network;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.run.RunException;
import org.ganvas.tensor.Recording;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.NetworkCopy;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a run's generator, and of the discriminator that judges it, in native memory. Belongs
 * to the thread that made it, on which the engine must have been started.
 */
public final class ExploredGenerator implements AutoCloseable {
  /** Examples made at a time: enough for speed, few enough for memory. */
  private static final int CHUNK = 100;

  private GeneratorCopy copy;
  private Network generator;
  private @Nullable Network critic;
  private boolean criticIsStale;
  private GeneratorView view;
  private Optional<Directions> directions = Optional.empty();
  private Optional<Dataset> examples = Optional.empty();

  /** A generator with the values of a copy. */
  public ExploredGenerator(GeneratorCopy copy) {
    this.copy = copy;
    this.generator = copy.generator().network();
    this.view = viewOf(copy);
  }

  /** What is to be known of it. */
  public GeneratorView view() {
    return view;
  }

  /** The network itself, from {@code [batch, latent]}; for passes that sample. */
  public Network network() {
    return generator;
  }

  /** Takes over the values of a newer copy; directions that are known stay. */
  void take(GeneratorCopy newer) {
    if (newer.generator().plan().equals(copy.generator().plan())) {
      newer.generator().writeTo(generator);
    } else {
      free(generator);
      generator = newer.generator().network();
      directions = Optional.empty();
    }
    copy = newer;
    criticIsStale = true;
    view = viewOf(newer);
  }

  /**
   * What it makes of points that its view has checked.
   *
   * @param points any number of them
   */
  public Examples examples(List<LatentPoint> points) {
    return view.examples(values(points));
  }

  /**
   * What the discriminator says to what it makes of points: probabilities where the loss makes
   * scores logits, else the scores.
   */
  public float[] verdicts(List<LatentPoint> points) {
    Network judge = critic();
    float[] verdicts = new float[points.size()];
    for (int from = 0; from < verdicts.length; from += CHUNK) {
      List<LatentPoint> some = points.subList(from, Math.min(verdicts.length, from + CHUNK));
      float[] made =
          made(
              some,
              examples ->
                  Verdict.of(Jury.scores(judge, new Batch(examples, labels(some))), copy.output()));
      System.arraycopy(made, 0, verdicts, from, made.length);
    }
    return verdicts;
  }

  /** The principal directions that were found last; found now if none were. */
  public Directions directions() {
    return directions.orElseGet(this::findDirections);
  }

  /** Finds the principal directions of the generator as it is now. */
  Directions findDirections() {
    Directions found = PrincipalDirections.of(copy.generator());
    directions = Optional.of(found);
    return found;
  }

  /**
   * What the generator was trained on; the first time of a run on disk this takes a while.
   *
   * @throws ExploreException if it cannot be read or has changed, in one or two sentences
   */
  public Dataset trainingData() throws ExploreException {
    if (examples.isEmpty()) {
      try {
        examples = Optional.of(copy.data().load());
      } catch (DatasetException | RunException e) {
        throw new ExploreException(String.valueOf(e.getMessage()), e);
      }
    }
    return examples.get();
  }

  /** The latent numbers of points, {@code [points, latent]} in C order. */
  static float[] z(List<LatentPoint> points) {
    int latent = points.get(0).size();
    float[] z = new float[points.size() * latent];
    for (int i = 0; i < points.size(); i++) {
      System.arraycopy(points.get(i).z(), 0, z, i * latent, latent);
    }
    return z;
  }

  /** The classes of points, none where they have none. */
  static ClassLabels labels(List<LatentPoint> points) {
    return points.stream().allMatch(point -> point.label().isPresent())
        ? ClassLabels.of(points.stream().mapToInt(point -> point.label().getAsInt()).toArray())
        : ClassLabels.NONE;
  }

  /** What it makes of points, in [−1, 1] or as points of the plane, one after the other. */
  float[] values(List<LatentPoint> points) {
    int each = view.example().elements();
    float[] all = new float[points.size() * each];
    for (int from = 0; from < points.size(); from += CHUNK) {
      List<LatentPoint> some = points.subList(from, Math.min(points.size(), from + CHUNK));
      float[] made = made(some, examples -> examples.value().toFloats());
      System.arraycopy(made, 0, all, from * each, made.length);
    }
    return all;
  }

  private float[] made(List<LatentPoint> points, Function<Tensor, float[]> listener) {
    try (MemoryScope scope = MemoryScope.open("EXPLORE")) {
      return Recording.off(
          () ->
              listener.apply(
                  generator.forward(
                      Tensor.constant(z(points), points.size(), view.latent()),
                      Pass.sampling().given(labels(points)))));
    }
  }

  private Network critic() {
    NetworkCopy newest = copy.critic();
    Network network = critic;
    if (network == null || !network.plan().equals(newest.plan())) {
      if (network != null) {
        free(network);
      }
      network = newest.network();
      critic = network;
    } else if (criticIsStale) {
      newest.writeTo(network);
    }
    criticIsStale = false;
    return network;
  }

  private static GeneratorView viewOf(GeneratorCopy copy) {
    Shape latent = copy.generator().plan().input();
    return new GeneratorView(
        copy.run(),
        copy.step(),
        latent.elements(),
        copy.classes(),
        copy.example(),
        copy.weights(),
        copy.averaged());
  }

  private static void free(Network network) {
    network.parameters().forEach(parameter -> parameter.tensor().value().free());
  }

  @Override
  public void close() {
    free(generator);
    if (critic != null) {
      free(critic);
    }
    MemoryScope.freeAll();
  }
}
