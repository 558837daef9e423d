package org.ganvas.export;

import org.ganvas.data.Dataset;

/**
 * Samples that are about to be written, and where they come from.
 *
 * @param samples pictures or points, with labels where the generator knows classes
 * @param model what made them
 * @param places where in its latent space, one a sample
 * @param real what it was trained on
 */
public record SampleSet(Dataset samples, Model model, Places places, RealData real) {

  /** Checks that there is a place a sample. */
  public SampleSet {
    if (samples.count() != places.count()) {
      throw new IllegalArgumentException(
          "%d places for %d samples".formatted(places.count(), samples.count()));
    }
  }

  /** What a file of them says of itself. */
  Provenance provenance(Form form, Look look, Content content) {
    return provenance(places, form, look, content);
  }

  /** What a file of some of them says of itself. */
  Provenance provenance(Places some, Form form, Look look, Content content) {
    return Provenance.of(model, some, form, look, content);
  }
}
