package org.ganvas.metrics;

import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;

/** Whether samples can be compared with training pictures. */
final class Comparability {
  private Comparability() {}

  /**
   * Checks that training pictures have labels and that samples have their size.
   *
   * @param neighbours training pictures that are sought for each sample
   * @throws DatasetException with one sentence if the two cannot be compared
   */
  static void check(ImageDataset samples, ImageDataset training, int neighbours)
      throws DatasetException {
    if (!training.labelled()) {
      throw new DatasetException(
          "%s has no labels, and how good samples are is measured by labels; name a labels file."
              .formatted(training.name()));
    }
    if (samples.height() != training.height() || samples.width() != training.width()) {
      throw new DatasetException(
          "The samples are %d×%d pixels but those of %s are %d×%d; compare pictures of one size."
              .formatted(
                  samples.height(),
                  samples.width(),
                  training.name(),
                  training.height(),
                  training.width()));
    }
    if (training.height() * training.width() > Pictures.MAX_PIXELS) {
      throw new DatasetException(
          "The pictures of %s have %d×%d pixels, but at most %d in all can be compared."
              .formatted(
                  training.name(), training.height(), training.width(), Pictures.MAX_PIXELS));
    }
    if (training.count() < neighbours) {
      throw new DatasetException(
          "%s has only %d pictures, but the %d nearest are sought."
              .formatted(training.name(), training.count(), neighbours));
    }
  }
}
