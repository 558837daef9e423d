package org.ganvas.explore;

import java.util.List;
import org.ganvas.explore.Candidates.Found;
import org.ganvas.explore.Inversion.Effort;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Pass;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.ganvas.tensor.kernel.Updates;
import org.jspecify.annotations.Nullable;

/** An inversion under way: first candidates, then Adam from the best of them, all in one batch. */
final class Descent implements Search.Steps<Attempt> {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final Inversion sought;
  private final ExploredGenerator generator;
  private final Candidates candidates;
  private double start = Double.POSITIVE_INFINITY;
  private @Nullable Found best;
  private @Nullable Batch batch;
  private int step;

  /** The points that go down together, and the moments of Adam, {@code [starts, latent]}. */
  private record Batch(NdArray z, NdArray first, NdArray second, List<LatentPoint> points) {
    static Batch of(List<Found> found) {
      List<LatentPoint> points = found.stream().map(Found::point).toList();
      int latent = points.get(0).size();
      return new Batch(
          NdArray.of(Precision.FLOAT32, ExploredGenerator.z(points), points.size(), latent).kept(),
          NdArray.filled(Precision.FLOAT32, 0, points.size(), latent).kept(),
          NdArray.filled(Precision.FLOAT32, 0, points.size(), latent).kept(),
          points);
    }

    ClassLabels labels() {
      return ExploredGenerator.labels(points);
    }

    LatentPoint point(int row, float[] z) {
      float[] one = new float[points.get(row).size()];
      System.arraycopy(z, row * one.length, one, 0, one.length);
      return new LatentPoint(one, points.get(row).label());
    }

    void free() {
      z.free();
      first.free();
      second.free();
    }
  }

  Descent(Inversion sought, ExploredGenerator generator) {
    this.sought = sought;
    this.generator = generator;
    this.candidates = new Candidates(sought, generator);
  }

  @Override
  public Attempt advance() {
    if (!candidates.areTried()) {
      candidates.trySome();
      best = candidates.best().get(0);
      start = best.meanSquare();
    } else {
      Batch down = batch;
      if (down == null) {
        try (MemoryScope scope = MemoryScope.open("INVERSION")) {
          down = Batch.of(candidates.best());
        }
        batch = down;
      }
      descend(down);
      step++;
    }
    return attempt(best == null ? candidates.best().get(0) : best);
  }

  @Override
  public boolean isDone() {
    Found nearest = best;
    return nearest != null
        && candidates.areTried()
        && (step >= sought.effort().steps()
            || error(nearest.meanSquare()) <= sought.effort().tolerance());
  }

  @Override
  public void close() {
    if (batch != null) {
      batch.free();
      batch = null;
    }
  }

  /** One step of Adam for every start; the error that is seen is that before the step. */
  private void descend(Batch down) {
    int rows = down.points().size();
    int elements = sought.target().length;
    try (MemoryScope scope = MemoryScope.open("INVERSION")) {
      Tensor z = Tensor.variable(down.z());
      Tensor made = generator.network().forward(z, Pass.sampling().given(down.labels()));
      Tensor target = Tensor.constant(sought.target(), 1, elements);
      Tensor error = made.reshaped(rows, elements).minus(target);
      // The rows do not know of one another: the gradient of the sum is that of each.
      Tensor gradient =
          Gradients.of(error.squared().sum().times(1.0 / elements), List.of(z)).get(0);
      keepBest(down, made.value().toFloats());
      Updates.adam(
          down.z(),
          gradient.value(),
          down.first(),
          down.second(),
          rate(),
          BETA1,
          BETA2,
          EPSILON,
          step);
    }
  }

  private void keepBest(Batch down, float[] made) {
    int elements = sought.target().length;
    float[] z = down.z().toFloats();
    for (int row = 0; row < down.points().size(); row++) {
      float[] one = new float[elements];
      System.arraycopy(made, row * elements, one, 0, elements);
      double meanSquare = Candidates.meanSquare(one, sought.target());
      if (best == null || meanSquare < best.meanSquare()) {
        best = new Found(down.point(row, z), one, meanSquare);
      }
    }
  }

  private double rate() {
    Effort effort = sought.effort();
    return effort.rate() * (1 + Math.cos(Math.PI * step / effort.steps())) / 2;
  }

  private double error(double meanSquare) {
    return sought.error(generator.view().kind(), meanSquare);
  }

  private Attempt attempt(Found found) {
    return new Attempt(
        found.point(),
        generator.view().examples(found.made()),
        error(found.meanSquare()),
        error(start),
        step,
        sought.effort().steps(),
        isDone());
  }
}
