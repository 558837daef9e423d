package org.ganvas.recipe;

import java.util.List;
import org.ganvas.nn.OptimiserSpec;

/** The optimisers, as choices and as what they stand for. */
final class OptimiserChoices {
  private static final double EPSILON = 1e-8;

  static final List<Choice> ALL =
      List.of(
          new Choice(
              "adam",
              "Adam",
              "Steps of even size in every direction, with momentum; the usual choice for GANs.",
              "Kingma and Ba 2015, arXiv 1412.6980"),
          new Choice(
              "rmsprop",
              "RMSProp",
              "Steps of even size without momentum; what a clipped Wasserstein critic wants.",
              "Tieleman and Hinton 2012, lecture 6.5"),
          new Choice(
              "sgd",
              "SGD",
              "Plain gradient descent, with momentum if asked; simple, and slow here.",
              "Polyak 1964"));

  private OptimiserChoices() {}

  static OptimiserSpec spec(String name, Settings settings) {
    return switch (name) {
      case "adam" ->
          new OptimiserSpec.Adam(
              settings.get(TrainingSettings.ADAM_BETA1),
              settings.get(TrainingSettings.ADAM_BETA2),
              EPSILON);
      case "rmsprop" ->
          new OptimiserSpec.RmsProp(settings.get(TrainingSettings.RMSPROP_DECAY), EPSILON);
      case "sgd" -> new OptimiserSpec.Sgd(settings.get(TrainingSettings.MOMENTUM));
      default -> throw new IllegalArgumentException("no optimiser " + name);
    };
  }
}
