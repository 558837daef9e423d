package org.ganvas.ui.export;

import org.ganvas.data.ExampleKind;
import org.ganvas.training.GeneratorCopy;

/**
 * What decides which exports a run's generator allows.
 *
 * @param kind what it makes
 * @param classes one can ask it for, 0 if it is unconditional
 * @param averaged whether there is an average beside the generator as trained
 */
record GeneratorFacts(ExampleKind kind, int classes, boolean averaged) {

  static GeneratorFacts of(GeneratorCopy copy) {
    return new GeneratorFacts(
        copy.example().rank() == 1 ? ExampleKind.POINTS : ExampleKind.PICTURES,
        copy.classes(),
        copy.averaged());
  }
}
