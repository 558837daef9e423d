package org.ganvas.recipe.method;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Pack;
import org.ganvas.recipe.CriticDesign;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.NumberSetting.Scale;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.WholeSetting;

/**
 * PacGAN: the discriminator judges m examples at a time, all real or all generated, with their
 * channels (or the numbers of points) one after another. As in the authors' code a batch is so many
 * groups: an update sees m · batch examples.
 */
public record Packing() implements Method {

  /** Examples in a group; 1 is the usual discriminator. */
  public static final WholeSetting EXAMPLES =
      new WholeSetting(
          SettingInfo.of(
              "packing",
              "Packing",
              Group.STABILISERS,
              "examples",
              "The discriminator judges this many examples together, so that a generator that repeats itself gives itself away; each update sees as many times the batch.",
              "Lin et al. 2018, PacGAN: The Power of Two Samples in Generative Adversarial Networks, arXiv 1712.04086"),
          1,
          4,
          Scale.LINEAR,
          1);

  @Override
  public List<Setting<?>> settings() {
    return List.of(EXAMPLES);
  }

  /** Two, as in the paper's title. */
  @Override
  public Object recommended() {
    return 2L;
  }

  /** How many examples are judged together. */
  public static int of(Settings settings) {
    return settings.get(EXAMPLES).intValue();
  }

  @Override
  public CriticDesign critic(CriticDesign design, Settings settings) {
    if (of(settings) == 1) {
      return design;
    }
    Layer pack = new Pack(of(settings));
    return example -> {
      List<Layer> layers = new ArrayList<>(List.of(pack));
      layers.addAll(design.layers(pack.outputShape(example)));
      return layers;
    };
  }
}
