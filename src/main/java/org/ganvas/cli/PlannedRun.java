package org.ganvas.cli;

import org.ganvas.recipe.RunLength;
import org.ganvas.recipe.TrainingPlan;

/**
 * What is told of a plan while its run trains and at its end. The plan itself holds all training
 * data, which the engine has, too.
 *
 * @param recipe what is trained
 * @param dataset on what
 * @param loss with which loss
 * @param seed from which seed
 * @param threads with how many threads
 * @param batch examples an update
 * @param length until when
 */
record PlannedRun(
    String recipe,
    String dataset,
    String loss,
    long seed,
    int threads,
    int batch,
    RunLength length) {

  static PlannedRun of(TrainingPlan plan) {
    return new PlannedRun(
        plan.settings().recipe().name(),
        plan.dataset().name(),
        plan.loss().name(),
        plan.seed(),
        plan.threads(),
        plan.batch(),
        plan.length());
  }

  /** The same run to another end. */
  PlannedRun until(RunLength other) {
    return new PlannedRun(recipe, dataset, loss, seed, threads, batch, other);
  }
}
