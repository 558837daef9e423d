package org.ganvas.recipe;

import java.util.List;
import java.util.Optional;
import org.ganvas.gan.Condition;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.SettingInfo.Group;

/** How networks are told the class of an example: the settings of conditional recipes. */
public final class Conditions {
  /** {@link #GENERATOR} or {@link #CRITIC}: a plane that the label makes, beside the others. */
  public static final String CONCATENATION = "concatenation";

  /** {@link #GENERATOR}: a scale and a shift a class. */
  public static final String BATCH_NORM = "batch-norm";

  /** {@link #CRITIC}: a direction a class. */
  public static final String PROJECTION = "projection";

  /** {@link #CRITIC}: not told, but asked. */
  public static final String CLASSIFIER = "classifier";

  private static final String MIRZA =
      "Mirza and Osindero 2014, Conditional Generative Adversarial Nets, arXiv 1411.1784";

  /** How the label enters the generator. */
  public static final ChoiceSetting GENERATOR =
      new ChoiceSetting(
          SettingInfo.of(
                  "conditioning-g",
                  "Label in G",
                  Group.ARCHITECTURE,
                  "",
                  "How the generator is told the class it shall make.",
                  "")
              .unless(Conditions::unconditional),
          List.of(
              new Choice(
                  CONCATENATION,
                  "Concatenation",
                  "The label makes one more plane of what the generator starts from.",
                  MIRZA),
              new Choice(
                  BATCH_NORM,
                  "Batch norm",
                  "Each class has its own scale and shift after every normalisation.",
                  "de Vries et al. 2017, arXiv 1707.00683; Dumoulin et al. 2017, arXiv 1610.07629")),
          false,
          CONCATENATION);

  /** How the label enters the discriminator. */
  public static final ChoiceSetting CRITIC =
      new ChoiceSetting(
          SettingInfo.of(
                  "conditioning-d",
                  "Label in D",
                  Group.ARCHITECTURE,
                  "",
                  "How the discriminator learns whether a picture is of the class it should be.",
                  "")
              .unless(Conditions::unconditional),
          List.of(
              new Choice(
                  CONCATENATION,
                  "Concatenation",
                  "The label makes a second picture beside the one that is judged.",
                  MIRZA),
              new Choice(
                  PROJECTION,
                  "Projection",
                  "Each class has a direction in which its features raise the score.",
                  "Miyato and Koyama 2018, cGANs with Projection Discriminator, arXiv 1802.05637"),
              new Choice(
                  CLASSIFIER,
                  "Classifier",
                  "The discriminator is not told the class but guesses it, and both networks want it guessed.",
                  "Odena et al. 2017, Conditional Image Synthesis with Auxiliary Classifier GANs, arXiv 1610.09585")),
          false,
          CONCATENATION);

  /** What the classifier's loss counts. */
  public static final NumberSetting CLASS_WEIGHT =
      new NumberSetting(
          SettingInfo.of(
                  "class-weight",
                  "Class loss",
                  Group.LOSS,
                  "×",
                  "What the surprise at the class counts in both losses, beside real or generated; more is clearer and less varied.",
                  "Odena et al. 2017, arXiv 1610.09585, use 1")
              .unless(Conditions::unguessed),
          0.01,
          100,
          false,
          Scale.LOGARITHMIC,
          1);

  private Conditions() {}

  /**
   * What networks of these settings are told.
   *
   * @param classes of the data
   */
  static Condition of(Settings settings, int classes) {
    return settings.recipe().isConditional()
        ? new Condition(classes, settings.get(CLASS_WEIGHT))
        : Condition.none();
  }

  /**
   * The recipe that settings choose, for data of so many classes.
   *
   * @param classes of the data, 0 where they have no labels
   * @throws InvalidSetting if the recipe wants labels and the data have none, or all the same
   */
  static Recipe architecture(Settings settings, int classes) throws InvalidSetting {
    Recipe recipe = settings.recipe();
    if (recipe.isConditional() && classes < 2) {
      throw new InvalidSetting(
          "recipe",
          "The recipe %s is told the class of each example, but the dataset has %s; take one with labels of two or more classes, or a recipe without classes such as light."
              .formatted(recipe.name(), classes == 0 ? "no labels" : "only one class"));
    }
    return recipe.forClasses(classes);
  }

  private static Optional<String> unconditional(Settings settings) {
    return settings.recipe().isConditional()
        ? Optional.empty()
        : Optional.of("This architecture is not told the class; cgan and ac-gan are.");
  }

  private static Optional<String> unguessed(Settings settings) {
    if (!settings.recipe().isConditional()) {
      return unconditional(settings);
    }
    return settings.get(CRITIC).equals(CLASSIFIER)
        ? Optional.empty()
        : Optional.of("The discriminator guesses no class; choose the classifier for its label.");
  }
}
