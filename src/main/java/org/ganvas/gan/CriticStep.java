package org.ganvas.gan;

import java.util.List;
import java.util.stream.Stream;
import org.ganvas.gan.penalty.CriticPenalty;

/**
 * How D is updated this time.
 *
 * @param learningRate &gt; 0
 * @param noise on what D is shown
 * @param labels what D is told of it
 * @param penalties added to the loss
 * @param bound of the gradient
 * @param restsAbove D looks but is not updated where it is right on more than this share of the
 *     examples; 1 for always updated
 * @param clipValue every weight is clipped to ± this after the update; 0 leaves them alone
 */
public record CriticStep(
    double learningRate,
    InstanceNoise noise,
    Labels labels,
    List<CriticPenalty> penalties,
    GradientBound bound,
    double restsAbove,
    double clipValue) {

  /** Copies the list. */
  public CriticStep {
    penalties = List.copyOf(penalties);
  }

  /** An update as plain as can be. */
  public static CriticStep plain(double learningRate) {
    return new CriticStep(
        learningRate, InstanceNoise.NONE, Labels.TRUE, List.of(), GradientBound.NONE, 1, 0);
  }

  /** The same at another learning rate. */
  public CriticStep atRate(double rate) {
    return new CriticStep(rate, noise, labels, penalties, bound, restsAbove, clipValue);
  }

  /** The same with noise. */
  public CriticStep with(InstanceNoise other) {
    return new CriticStep(learningRate, other, labels, penalties, bound, restsAbove, clipValue);
  }

  /** The same with other labels. */
  public CriticStep with(Labels other) {
    return new CriticStep(learningRate, noise, other, penalties, bound, restsAbove, clipValue);
  }

  /** The same with another bound of the gradient. */
  public CriticStep with(GradientBound other) {
    return new CriticStep(learningRate, noise, labels, penalties, other, restsAbove, clipValue);
  }

  /** The same with one more penalty. */
  public CriticStep penalised(CriticPenalty penalty) {
    List<CriticPenalty> more = Stream.concat(penalties.stream(), Stream.of(penalty)).toList();
    return new CriticStep(learningRate, noise, labels, more, bound, restsAbove, clipValue);
  }

  /** The same, but only while D is right on at most that share of the examples. */
  public CriticStep restingAbove(double accuracy) {
    return new CriticStep(learningRate, noise, labels, penalties, bound, accuracy, clipValue);
  }

  /** The same with weights clipped afterwards. */
  public CriticStep clippedTo(double value) {
    return new CriticStep(learningRate, noise, labels, penalties, bound, restsAbove, value);
  }
}
