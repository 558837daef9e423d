package org.ganvas.gan;

/**
 * A loss or a gradient is no longer a finite number. The weights are as they were before that
 * update.
 */
public final class Diverged extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String quantity;

  /**
   * @param quantity what is not finite, e.g. {@code the discriminator's loss}
   */
  public Diverged(String quantity) {
    super(quantity + " is not a finite number");
    this.quantity = quantity;
  }

  /** What is not finite. */
  public String quantity() {
    return quantity;
  }
}
