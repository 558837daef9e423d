package org.ganvas.recipe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.SettingInfo.Group;

/** The settings that are the same whatever recipes, losses and datasets there are. */
public final class TrainingSettings {
  private TrainingSettings() {}

  /**
   * How the generator or the discriminator is updated; the names are {@code optimiser-g} and {@code
   * optimiser-d}.
   */
  public static final ChoiceSetting GENERATOR_OPTIMISER =
      optimiser("optimiser-g", "Optimiser G", "generator");

  /** How the discriminator is updated. */
  public static final ChoiceSetting CRITIC_OPTIMISER =
      optimiser("optimiser-d", "Optimiser D", "discriminator");

  /** The size of z. */
  public static final WholeSetting LATENT =
      new WholeSetting(
          SettingInfo.of(
              "latent",
              "Latent size",
              Group.ARCHITECTURE,
              "numbers",
              "How many numbers of noise the generator makes a picture from; more allow more variety.",
              "Radford et al. 2016 use 100"),
          1,
          1024,
          Scale.LOGARITHMIC,
          100);

  /** Slope of the leaky ReLUs for negative inputs. */
  public static final NumberSetting LEAKY_SLOPE =
      new NumberSetting(
          SettingInfo.of(
              "leaky-slope",
              "Leaky slope",
              Group.ARCHITECTURE,
              "",
              "What leaky ReLUs multiply negative inputs by; more lets more gradient through, 0 is a plain ReLU.",
              "Maas et al. 2013, Rectifier Nonlinearities Improve Neural Network Acoustic Models"),
          0,
          0.9,
          false,
          Scale.LINEAR,
          0.2);

  /** Dropout of the discriminator. */
  public static final NumberSetting DROPOUT =
      new NumberSetting(
          SettingInfo.of(
              "dropout",
              "Dropout D",
              Group.STABILISERS,
              "",
              "The share of the discriminator's activations that is zeroed in training; more makes it less sure of itself.",
              "Srivastava et al. 2014, Dropout: A Simple Way to Prevent Neural Networks from Overfitting"),
          0,
          0.9,
          false,
          Scale.LINEAR,
          0);

  /** Examples an update. */
  public static final WholeSetting BATCH =
      new WholeSetting(
          SettingInfo.of(
              "batch",
              "Batch",
              Group.DATA,
              "examples",
              "Real and generated examples in each update; more is steadier and slower.",
              ""),
          1,
          4096,
          Scale.LOGARITHMIC,
          128);

  /** Of all randomness in the run. */
  public static final WholeSetting SEED =
      new WholeSetting(
          SettingInfo.of(
              "seed",
              "Seed",
              Group.RUN,
              "",
              "Where all randomness starts: the same seed on the same machine gives the same run.",
              ""),
          0,
          Long.MAX_VALUE,
          Scale.LINEAR,
          1);

  /** Learning rate of the generator. */
  public static final NumberSetting GENERATOR_LEARNING_RATE =
      learningRate(
          "lr-g",
          "Learning rate G",
          "How far an update moves the generator; too far and the game never settles.");

  /** Learning rate of the discriminator. */
  public static final NumberSetting CRITIC_LEARNING_RATE =
      learningRate(
          "lr-d",
          "Learning rate D",
          "How far an update moves the discriminator; a higher rate than G's keeps it ahead.");

  /** Discriminator updates before each generator update. */
  public static final WholeSetting N_CRITIC =
      new WholeSetting(
          SettingInfo.of(
                  "n-critic",
                  "n_critic",
                  Group.LOSS,
                  "updates",
                  "How many times the discriminator is updated before each update of the generator; a Wasserstein critic wants 5.",
                  "Arjovsky et al. 2017, Wasserstein GAN, arXiv 1701.07875, algorithm 1")
              .changingLive(),
          1,
          20,
          Scale.LINEAR,
          1);

  /** Generator updates an iteration. */
  public static final WholeSetting N_GENERATOR =
      new WholeSetting(
          SettingInfo.of(
                  "n-generator",
                  "n_generator",
                  Group.LOSS,
                  "updates",
                  "How many times the generator is updated in each iteration, after the discriminator; more helps one that falls behind.",
                  "")
              .changingLive(),
          1,
          20,
          Scale.LINEAR,
          1);

  /** Decay of Adam's first moment. */
  public static final NumberSetting ADAM_BETA1 =
      decay(
          "adam-beta1",
          "Adam β1",
          "How long Adam remembers the gradient's direction; GANs often want 0.5, less than elsewhere.",
          "Kingma and Ba 2015, arXiv 1412.6980; 0.5 from Radford et al. 2016",
          0.5,
          onlyWith("adam"));

  /** Decay of Adam's second moment. */
  public static final NumberSetting ADAM_BETA2 =
      decay(
          "adam-beta2",
          "Adam β2",
          "How long Adam remembers the gradient's size; less adapts faster and is noisier.",
          "Kingma and Ba 2015, arXiv 1412.6980",
          0.999,
          onlyWith("adam"));

  /** Decay of RMSProp's mean square. */
  public static final NumberSetting RMSPROP_DECAY =
      decay(
          "rmsprop-decay",
          "RMSProp α",
          "How long RMSProp remembers the gradient's size; less adapts faster and is noisier.",
          "Tieleman and Hinton 2012, lecture 6.5",
          0.99,
          onlyWith("rmsprop"));

  /** Momentum of SGD. */
  public static final NumberSetting MOMENTUM =
      decay(
          "momentum",
          "SGD momentum",
          "The share of the last update that is made again; more is faster along a slope and overshoots more.",
          "Polyak 1964",
          0,
          onlyWith("sgd"));

  /** The run's length in iterations. */
  public static final WholeSetting STEPS =
      new WholeSetting(
          SettingInfo.of(
              "steps",
              "Iterations",
              Group.RUN,
              "iterations",
              "The run ends after this many iterations, counted from its start.",
              ""),
          1,
          100_000_000,
          Scale.LOGARITHMIC,
          10_000);

  /** The run's length in passes over the data, instead of iterations. */
  public static final NumberSetting EPOCHS =
      new NumberSetting(
          SettingInfo.of(
              "epochs",
              "Epochs",
              Group.RUN,
              "passes",
              "The run ends when the discriminator has seen the training pictures this many times, whatever the iterations.",
              ""),
          0.001,
          100_000,
          true,
          Scale.LOGARITHMIC,
          0);

  /** The run's length in minutes, instead of iterations. */
  public static final NumberSetting MINUTES =
      new NumberSetting(
          SettingInfo.of(
              "minutes",
              "Minutes",
              Group.RUN,
              "minutes",
              "The run ends after this many minutes from its first iteration, pauses excluded, whatever the iterations.",
              ""),
          0.01,
          100_000,
          true,
          Scale.LOGARITHMIC,
          0);

  /** Iterations a second at most. */
  public static final NumberSetting SPEED_LIMIT =
      new NumberSetting(
          SettingInfo.of(
                  "speed-limit",
                  "Speed limit",
                  Group.RUN,
                  "iterations/s",
                  "Trains no faster than this, so that one can watch every iteration.",
                  "")
              .changingLive(),
          0.1,
          1000,
          true,
          Scale.LOGARITHMIC,
          0);

  /** Iterations between checkpoints. */
  public static final WholeSetting CHECKPOINT_EVERY =
      new WholeSetting(
          SettingInfo.of(
              "checkpoint-every",
              "Checkpoint every",
              Group.RUN,
              "iterations",
              "A run that is kept saves its networks and a sample grid this often, and when it ends.",
              ""),
          1,
          1_000_000,
          Scale.LOGARITHMIC,
          500);

  /** Checkpoints that stay, beside those that somebody chose. */
  public static final WholeSetting CHECKPOINTS_KEPT =
      new WholeSetting(
          SettingInfo.of(
              "checkpoints-kept",
              "Checkpoints kept",
              Group.RUN,
              "checkpoints",
              "So many of the newest checkpoints stay on disk, and those you chose.",
              ""),
          1,
          10_000,
          Scale.LOGARITHMIC,
          3);

  /** Room for checkpoints that are neither new nor chosen. */
  public static final NumberSetting OLDER_CHECKPOINTS =
      new NumberSetting(
          SettingInfo.of(
              "older-checkpoints",
              "Older checkpoints",
              Group.RUN,
              "MB",
              "Room for older checkpoints, spread evenly over the run: more makes any moment of it quicker to reopen.",
              ""),
          1,
          1_000_000,
          true,
          Scale.LOGARITHMIC,
          24);

  /** Iterations between sample grids that are kept to look back at. */
  public static final WholeSetting FRAME_EVERY =
      new WholeSetting(
          SettingInfo.of(
              "frame-every",
              "Frame every",
              Group.RUN,
              "iterations",
              "A run that is kept keeps the numbers of its sample grid this often at most, to look back at.",
              ""),
          1,
          1_000_000,
          Scale.LOGARITHMIC,
          50);

  /** Processor threads of the engine. */
  public static final WholeSetting THREADS =
      new WholeSetting(
          SettingInfo.of(
              "threads",
              "Threads",
              Group.RUN,
              "threads",
              "Processor threads that compute; more than there are cores is slower.",
              ""),
          1,
          64,
          Scale.LINEAR,
          Math.min(64, Processor.physicalCores()));

  private static final boolean BFLOAT16 = Processor.multipliesBfloat16();

  /** What products are computed in. */
  public static final ChoiceSetting PRECISION =
      new ChoiceSetting(
          SettingInfo.of(
                  "precision",
                  "Precision",
                  Group.RUN,
                  "",
                  "Mixed precision rounds what is multiplied to bfloat16 and still sums and keeps float32: faster on large networks, where the processor can.",
                  "Micikevicius et al. 2018, Mixed Precision Training, arXiv 1710.03740")
              .unless(
                  settings ->
                      BFLOAT16
                          ? Optional.empty()
                          : Optional.of(
                              "Mixed precision needs a processor with AVX-512 BF16 or AMX under Linux; this computer has none.")),
          List.of(
              new Choice("single", "Single", "float32 throughout.", ""),
              new Choice(
                  "mixed",
                  "Mixed",
                  "Products of bfloat16 numbers, summed in float32.",
                  "Micikevicius et al. 2018, arXiv 1710.03740")),
          false,
          "single");

  private static ChoiceSetting optimiser(String name, String label, String network) {
    return new ChoiceSetting(
        SettingInfo.of(
            name,
            label,
            Group.OPTIMISERS,
            "",
            "How the gradient becomes an update of the %s.".formatted(network),
            ""),
        OptimiserChoices.ALL,
        false,
        "adam");
  }

  private static NumberSetting learningRate(String name, String label, String help) {
    return new NumberSetting(
        SettingInfo.of(
                name,
                label,
                Group.OPTIMISERS,
                "",
                help,
                "Heusel et al. 2017, two time scales, arXiv 1706.08500")
            .changingLive(),
        1e-7,
        1,
        false,
        Scale.LOGARITHMIC,
        2e-4);
  }

  private static NumberSetting decay(
      String name,
      String label,
      String help,
      String source,
      double standard,
      Function<Settings, Optional<String>> whyNot) {
    return new NumberSetting(
        SettingInfo.of(name, label, Group.OPTIMISERS, "", help, source).unless(whyNot),
        0,
        0.9999,
        false,
        Scale.LINEAR,
        standard);
  }

  private static Function<Settings, Optional<String>> onlyWith(String optimiser) {
    return settings ->
        settings.get(GENERATOR_OPTIMISER).equals(optimiser)
                || settings.get(CRITIC_OPTIMISER).equals(optimiser)
            ? Optional.empty()
            : Optional.of("Neither optimiser is " + optimiser + ".");
  }
}
