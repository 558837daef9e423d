package org.ganvas.recipe.method;

import java.util.Collections;
import java.util.List;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.gan.loss.SeveralDiscriminators;
import org.ganvas.nn.Concatenation;
import org.ganvas.recipe.Choice;
import org.ganvas.recipe.ChoiceSetting;
import org.ganvas.recipe.CriticDesign;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.WholeSetting;

/**
 * GMAN: several discriminators, each with weights of its own, trained in step on the same examples.
 */
public record Discriminators() implements Method {
  private static final String PAPER =
      "Durugkar et al. 2017, Generative Multi-Adversarial Networks, arXiv 1611.01673";
  private static final String HARDEST = "hardest";

  /** How many. */
  public static final WholeSetting COUNT =
      new WholeSetting(
          SettingInfo.of(
              "discriminators",
              "Discriminators",
              Group.STABILISERS,
              "networks",
              "Trains so many discriminators at once, which seldom err in the same way; the time of an iteration grows with them.",
              PAPER),
          1,
          8,
          Scale.LINEAR,
          1);

  /** Which of them the generator plays against. */
  public static final ChoiceSetting OPPONENT =
      new ChoiceSetting(
          SettingInfo.of(
              "opponent",
              "Opponent of G",
              Group.STABILISERS,
              "",
              "Which of several discriminators the generator plays against.",
              PAPER),
          List.of(
              new Choice(
                  "mean", "Mean", "The mean of its losses against all: the gentlest.", PAPER),
              new Choice(
                  HARDEST,
                  "Hardest",
                  "The discriminator that gives it the largest loss over the batch.",
                  PAPER)),
          false,
          "mean");

  @Override
  public List<Setting<?>> settings() {
    return List.of(COUNT, OPPONENT);
  }

  /** The paper's experiments have 2 and 5. */
  @Override
  public Object recommended() {
    return 2L;
  }

  /** How many there are. */
  public static int count(Settings settings) {
    return settings.get(COUNT).intValue();
  }

  /** The game that one discriminator plays, as all of them play it. */
  public static AdversarialLoss game(AdversarialLoss one, Settings settings) {
    return count(settings) == 1
        ? one
        : new SeveralDiscriminators(one, settings.get(OPPONENT).equals(HARDEST));
  }

  @Override
  public CriticDesign critic(CriticDesign design, Settings settings) {
    int count = count(settings);
    return count == 1
        ? design
        : example -> List.of(new Concatenation(Collections.nCopies(count, design.layers(example))));
  }
}
