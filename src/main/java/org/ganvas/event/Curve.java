package org.ganvas.event;

/** The curves of a run's history. */
public enum Curve {
  /** The discriminator's loss, mean over the iteration's critic updates. */
  LOSS_D("loss_d"),
  /** The generator's loss. */
  LOSS_G("loss_g"),
  /** The discriminator's mean verdict on real examples: a probability, or a score for a critic. */
  VERDICT_REAL("d_real"),
  /** The discriminator's mean verdict on generated examples. */
  VERDICT_FAKE("d_fake"),
  /** Euclidean norm of the discriminator's gradient over all its parameters. */
  GRADIENT_NORM_D("grad_norm_d"),
  /** Euclidean norm of the generator's gradient over all its parameters. */
  GRADIENT_NORM_G("grad_norm_g"),
  /** Generator batch size ÷ the iteration's duration. */
  IMAGES_PER_SECOND("images_per_second");

  private final String column;

  Curve(String column) {
    this.column = column;
  }

  /** Its column name in {@code losses.csv}. */
  public String column() {
    return column;
  }
}
