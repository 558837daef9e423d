package org.ganvas.recipe.method;

import java.util.Optional;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.gan.loss.LabelledLoss;

/** Whether a loss tells D how real an example is. */
final class LabelsOfLoss {
  private LabelsOfLoss() {}

  /** Why labels cannot be changed, or empty where they can. */
  static Optional<String> obstacle(AdversarialLoss loss) {
    return loss instanceof LabelledLoss
        ? Optional.empty()
        : Optional.of(
            "The loss %s has no labels to change; take non-saturating, minimax or least-squares."
                .formatted(loss.name()));
  }
}
