package org.ganvas.gan.loss;

import static org.ganvas.tensor.Functions.softplus;

import java.util.List;
import java.util.function.Supplier;
import org.ganvas.tensor.Tensor;

/**
 * D says how much more real an example is than the average example of the other kind: with D̃(x) =
 * σ(C(x) − E C(x′)), D maximises log D̃(x) + log(1 − D̃(G(z))) and G the same with the roles
 * exchanged, so that G also has to make real examples look less real.
 */
public record RelativisticAverage() implements AdversarialLoss {

  @Override
  public String name() {
    return "relativistic-average";
  }

  @Override
  public String title() {
    return "Relativistic average";
  }

  @Override
  public String explanation() {
    return "D compares examples with the average of the other kind, so G learns from real examples too; healthy are both losses near 2 ln 2.";
  }

  @Override
  public String source() {
    return "Jolicoeur-Martineau 2018, The relativistic discriminator, arXiv 1807.00734, section 4.2";
  }

  /** A score means something only beside other scores. */
  @Override
  public Output output() {
    return Output.SCORE;
  }

  @Override
  public List<Level> levels() {
    return List.of(
        new Level(true, 2 * Math.log(2), "2 ln 2: D cannot tell"),
        new Level(false, 2 * Math.log(2), "2 ln 2: D cannot tell"));
  }

  @Override
  public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
    return moreReal(realScores, fakeScores);
  }

  @Override
  public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
    return moreReal(fakeScores, realScores.get());
  }

  /** −E log D̃ of what should look more real, −E log(1 − D̃) of what should look less so. */
  private static Tensor moreReal(Tensor more, Tensor less) {
    Tensor ahead = more.minus(less.mean());
    Tensor behind = less.minus(more.mean());
    return softplus(ahead.negated()).mean().plus(softplus(behind).mean());
  }
}
