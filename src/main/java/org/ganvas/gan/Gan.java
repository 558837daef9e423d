package org.ganvas.gan;

import java.util.List;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Classification;
import org.ganvas.nn.Network;
import org.ganvas.nn.Optimiser;
import org.ganvas.nn.Pass;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Recording;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.MemoryScope;

/**
 * Two networks and the game they play: algorithm 1 of Goodfellow et al. 2014 (arXiv 1406.2661), and
 * with a Wasserstein loss and clipped weights algorithm 1 of Arjovsky et al. 2017 (arXiv
 * 1701.07875). An {@link Iteration} is n_critic calls of {@link #updateCritic}, each on a fresh
 * real and a fresh generated batch, and one or more of {@link #updateGenerator} on fresh noise.
 */
public final class Gan {
  private final Network generator;
  private final Network critic;
  private final Optimiser generatorOptimiser;
  private final Optimiser criticOptimiser;
  private final AdversarialLoss game;
  private final RealBatches realBatches;
  private final RandomStream randomness;
  private final int batch;
  private final Condition condition;

  /**
   * @param generator from {@code [batch, latent]} to {@code [batch, channels, height, width]}
   * @param critic from there to {@code [batch, 1]}, a raw score
   * @param batch generated examples an update
   * @param randomness of noise, labels and dropout
   * @param condition what both networks are told of each example
   */
  public Gan(
      Network generator,
      Network critic,
      Optimiser generatorOptimiser,
      Optimiser criticOptimiser,
      AdversarialLoss game,
      RealBatches realBatches,
      int batch,
      RandomStream randomness,
      Condition condition) {
    this.generator = generator;
    this.critic = critic;
    this.generatorOptimiser = generatorOptimiser;
    this.criticOptimiser = criticOptimiser;
    this.game = game;
    this.realBatches = realBatches;
    this.batch = batch;
    this.randomness = randomness;
    this.condition = condition;
  }

  /** G. */
  public Network generator() {
    return generator;
  }

  /** D. */
  public Network critic() {
    return critic;
  }

  /** How G is updated. */
  public Optimiser generatorOptimiser() {
    return generatorOptimiser;
  }

  /** How D is updated. */
  public Optimiser criticOptimiser() {
    return criticOptimiser;
  }

  /**
   * (1) Update D.
   *
   * @throws Diverged if the loss or the gradient is not finite; nothing is changed then
   */
  public CriticUpdate updateCritic(CriticStep step) {
    long update = criticOptimiser.updates();
    RandomStream random = randomness.named("critic-update").at(update);
    try (MemoryScope scope = MemoryScope.open("STEP")) {
      Pass generating = Pass.training(random.named("generator"));
      Batch real = real(update).with(step.noise(), random.named("real-noise"));
      // A penalty between real and generated examples compares those of the same classes.
      ClassLabels asked = step.penalties().isEmpty() ? drawn(random) : real.labels();
      Batch made = Recording.off(() -> generated(random, asked, generating));
      Batch fake = made.with(step.noise(), random.named("fake-noise"));
      Pass judging = Pass.training(random.named("critic"));
      Scores scores = Scores.of(critic, real, fake, judging);
      List<Classification> guesses = judging.classifications();

      Tensor loss = step.labels().discriminatorLoss(game, scores, random.named("labels"));
      Tensor classed = condition.withClassLoss(loss, guesses, batch);
      Tensor minimised = penalised(classed, step, real, fake, random);
      List<Tensor> gradient = Gradients.of(minimised, critic.variables());

      CriticUpdate seen =
          new CriticUpdate(
              finite("the discriminator's loss", loss.scalar()),
              Verdict.mean(scores.real(), game.output()),
              Verdict.mean(scores.fake(), game.output()),
              finite("the discriminator's gradient", GradientBound.norm(gradient)),
              Accuracy.of(scores, game.undecided()));
      generating.keepStatistics();
      judging.keepStatistics();
      if (!(seen.accuracy() > step.restsAbove())) {
        criticOptimiser.update(step.bound().of(gradient), step.learningRate());
        if (step.clipValue() > 0) {
          critic.clipWeights(step.clipValue());
        }
      }
      return seen;
    }
  }

  /**
   * (2) Update G.
   *
   * @throws Diverged if the loss or the gradient is not finite; nothing is changed then
   */
  public GeneratorUpdate updateGenerator(GeneratorStep step) {
    RandomStream random = randomness.named("generator-update").at(generatorOptimiser.updates());
    try (MemoryScope scope = MemoryScope.open("STEP")) {
      Pass generating = Pass.training(random.named("generator"));
      Batch made = generated(random, drawn(random), generating);
      Batch fake = made.with(step.noise(), random.named("fake-noise"));
      Network ahead = step.lookahead().of(critic, now -> nextLoss(now, step, fake, random));
      Pass judging = Pass.training(random.named("critic"));
      Tensor scores = fake.through(ahead, judging);

      List<Classification> guesses = judging.classifications();

      Tensor loss =
          game.generatorLoss(() -> nextReal(step, random).through(ahead, judging), scores);
      Tensor minimised = condition.withClassLoss(loss, guesses, scores.length());
      List<Tensor> gradient = Gradients.of(minimised, generator.variables());

      GeneratorUpdate seen =
          new GeneratorUpdate(
              finite("the generator's loss", loss.scalar()),
              finite("the generator's gradient", GradientBound.norm(gradient)));
      generating.keepStatistics();
      judging.keepStatistics();
      generatorOptimiser.update(step.bound().of(gradient), step.learningRate());
      return seen;
    }
  }

  /** A real batch, with its classes where there are some. */
  private Batch real(long update) {
    return new Batch(realBatches.batch(update), realBatches.labels(update));
  }

  /** A batch of these classes from fresh noise. */
  private Batch generated(RandomStream random, ClassLabels labels, Pass generating) {
    int latent = generator.plan().input().elements();
    Tensor noise = Latent.noise(random.named("noise"), 0, batch, latent);
    return new Batch(generator.forward(noise, generating.given(labels)), labels);
  }

  private ClassLabels drawn(RandomStream random) {
    return condition.drawn(random.named("classes"), batch);
  }

  /** A loss of D and its penalties, each of which has a pass of its own through D. */
  private Tensor penalised(
      Tensor loss, CriticStep step, Batch real, Batch fake, RandomStream random) {
    Tensor sum = loss;
    for (int i = 0; i < step.penalties().size(); i++) {
      RandomStream own = random.named("penalty").at(i);
      Pass pass = Pass.training(own.named("critic")).given(real.labels());
      Tensor penalty =
          step.penalties()
              .get(i)
              .of(x -> critic.forward(x, pass), real.examples(), fake.examples(), own);
      sum = sum.plus(penalty);
    }
    return sum;
  }

  /** What D minimises next, as G can foresee it: penalties and soft labels are not part of it. */
  private Tensor nextLoss(Network now, GeneratorStep step, Batch fake, RandomStream random) {
    Pass pass = Pass.training(random.named("critic"));
    Scores scores = Scores.of(now, nextReal(step, random), fake, pass);
    Tensor loss = game.discriminatorLoss(scores.real(), scores.fake());
    return condition.withClassLoss(loss, pass.classifications(), batch);
  }

  /** The batch that D is updated on next. */
  private Batch nextReal(GeneratorStep step, RandomStream random) {
    return real(criticOptimiser.updates()).with(step.noise(), random.named("real-noise"));
  }

  private static float finite(String quantity, double value) {
    if (!Double.isFinite(value)) {
      throw new Diverged(quantity);
    }
    return (float) value;
  }
}
