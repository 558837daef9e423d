package org.ganvas.training;

import java.util.Arrays;
import org.ganvas.data.Dataset;
import org.ganvas.data.EpochOrder;
import org.ganvas.gan.RealBatches;
import org.ganvas.nn.ClassLabels;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.tensor.Tensor;

/** The training examples in the order of their epochs, with labels where the plan wants them. */
final class EpochBatches implements RealBatches {
  private final TrainingPlan plan;
  private final Dataset dataset;
  private final EpochOrder order;

  EpochBatches(TrainingPlan plan) {
    this.plan = plan;
    this.dataset = plan.dataset();
    this.order = new EpochOrder(plan.seed(), dataset.count());
  }

  @Override
  public Tensor batch(long update) {
    int[] indices = indices(update);
    int size = dataset.elements();
    float[] values = new float[indices.length * size];
    for (int i = 0; i < indices.length; i++) {
      dataset.copyNormalised(indices[i], values, i * size);
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
