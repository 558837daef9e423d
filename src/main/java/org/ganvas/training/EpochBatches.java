package org.ganvas.training;

import java.util.Arrays;
import org.ganvas.data.EpochOrder;
import org.ganvas.data.ImageDataset;
import org.ganvas.gan.RealBatches;
import org.ganvas.nn.ClassLabels;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.tensor.Tensor;

/** The training pictures in the order of their epochs, with labels where the plan wants them. */
final class EpochBatches implements RealBatches {
  private final TrainingPlan plan;
  private final ImageDataset dataset;
  private final EpochOrder order;

  EpochBatches(TrainingPlan plan) {
    this.plan = plan;
    this.dataset = plan.dataset();
    this.order = new EpochOrder(plan.seed(), dataset.count());
  }

  @Override
  public Tensor batch(long update) {
    int[] indices = indices(update);
    int pixels = dataset.height() * dataset.width();
    float[] values = new float[indices.length * pixels];
    for (int i = 0; i < indices.length; i++) {
      dataset.copyNormalised(indices[i], values, i * pixels);
    }
    return Tensor.constant(values, plan.critic().input().batch(indices.length));
  }

  @Override
  public ClassLabels labels(long update) {
    return plan.condition().isPresent()
        ? ClassLabels.of(Arrays.stream(indices(update)).map(dataset::label).toArray())
        : ClassLabels.NONE;
  }

  private int[] indices(long update) {
    int[] indices = new int[plan.batch()];
    order.indices(update * plan.batch(), indices);
    return indices;
  }
}
