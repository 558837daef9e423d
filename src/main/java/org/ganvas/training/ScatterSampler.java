package org.ganvas.training;

import java.util.OptionalInt;
import org.ganvas.data.PointDataset;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleScatter;
import org.ganvas.nn.Network;
import org.ganvas.tensor.RandomStream;

/** Scatters generated points among real ones, in a frame that stays. */
final class ScatterSampler implements RunSamples {
  /** Of either kind: enough to see a density, few enough to be made and drawn in passing. */
  static final int POINTS = 1_000;

  private final TrainingRun run;
  private final float[] real;
  private final PlaneFrame frame;
  private long freshSamples;

  ScatterSampler(TrainingRun run, PointDataset points) {
    this.run = run;
    this.real = points.some(POINTS).coordinates();
    this.frame = PlaneFrame.around(points.coordinates());
  }

  @Override
  public SampleScatter sample(GridChoice choice) {
    RandomStream noise = Sampler.noise(run.plan().seed());
    RandomStream chosen = choice.freshNoise() ? noise.named("fresh").at(freshSamples++) : noise;
    Network generator = choice.rawGenerator() ? run.gan().generator() : run.sampledGenerator();
    float[] generated =
        Sampler.sample(
            generator,
            chosen,
            Asked.samples(0, POINTS, 0, OptionalInt.empty()),
            made -> made.value().toFloats());
    return new SampleScatter(real, generated, frame, run.step());
  }

  /** Points have no classes. */
  @Override
  public void showClass(OptionalInt label) {}

  @Override
  public SampleScatter real() {
    return new SampleScatter(real, new float[0], frame, 0);
  }
}
