package org.ganvas.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.ganvas.data.DatasetSource;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.nn.Initialiser;
import org.ganvas.nn.Layer;
import org.ganvas.nn.LayerParameters;
import org.ganvas.nn.ParameterSpec;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.tensor.Tensor;

/** A small catalogue that needs no engine. */
public final class TestCatalogue {
  private TestCatalogue() {}

  /** Three recipes, the last for points, two losses, two datasets. */
  public static Catalogue make() {
    return new Catalogue(
        List.of(
            new PlainRecipe(
                "light", "Light", ExampleKind.PICTURES, Map.of("lr-g", 2e-4, "steps", 3000L)),
            new PlainRecipe(
                "wgan",
                "Wasserstein",
                ExampleKind.PICTURES,
                Map.of("lr-g", 5e-5, "n-critic", 5L, "loss", "wasserstein")),
            new PlainRecipe(
                "toy", "Toy", ExampleKind.POINTS, Map.of("dataset", "dots", "steps", 3000L))),
        List.of(
            new PlainLoss("non-saturating", "Non-saturating", AdversarialLoss.Output.PROBABILITY),
            new PlainLoss("wasserstein", "Wasserstein", AdversarialLoss.Output.SCORE)),
        Catalogue.standard().methods(),
        List.of(new Noise(), new Dots()));
  }

  /** A loss that is known by its name only. */
  public static AdversarialLoss loss(String name, String title) {
    return new PlainLoss(name, title, AdversarialLoss.Output.PROBABILITY);
  }

  private record PlainRecipe(
      String name, String title, ExampleKind examples, Map<String, Object> defaults)
      implements Recipe {
    @Override
    public String explanation() {
      return "Two dense networks that train in a moment and show what the window does.";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public List<Layer> generator(Settings settings, Shape picture) {
      return List.of(new Dense(Shape.of(256)), new Dense(picture));
    }

    @Override
    public List<Layer> discriminator(Settings settings, Shape picture) {
      return List.of(new Dense(Shape.of(128)), new Dense(Shape.of(1)));
    }
  }

  private record Dense(Shape output) implements Layer {
    @Override
    public String describe() {
      return "Dense " + output.elements();
    }

    @Override
    public Shape outputShape(Shape input) {
      return output;
    }

    @Override
    public List<ParameterSpec> parameters(Shape input) {
      return List.of(
          new ParameterSpec(
              "weight",
              Initialiser.fanIn(input.elements()),
              true,
              input.elements(),
              output.elements()));
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      throw new UnsupportedOperationException("these networks are only looked at");
    }
  }

  private record PlainLoss(String name, String title, Output output) implements AdversarialLoss {
    @Override
    public String explanation() {
      return "A loss for the tests of the window, which says what it is good for in one sentence.";
    }

    @Override
    public String source() {
      return "Goodfellow et al. 2014, arXiv 1406.2661";
    }

    @Override
    public List<Level> levels() {
      return List.of(new Level(true, 2 * Math.log(2), "D is fooled: 2 ln 2"));
    }

    @Override
    public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
      throw new UnsupportedOperationException("this loss is only chosen");
    }

    @Override
    public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
      throw new UnsupportedOperationException("this loss is only chosen");
    }
  }

  private record Noise() implements DatasetSource {
    @Override
    public String name() {
      return "noise";
    }

    @Override
    public String title() {
      return "Noise";
    }

    @Override
    public String explanation() {
      return "Pictures of nothing.";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public ImageDataset load() {
      byte[] pixels = new byte[200 * 28 * 28];
      new Random(1).nextBytes(pixels);
      return new ImageDataset("Noise", 28, 28, pixels, Optional.empty());
    }
  }

  private record Dots() implements DatasetSource {
    @Override
    public String name() {
      return "dots";
    }

    @Override
    public String title() {
      return "Dots";
    }

    @Override
    public String explanation() {
      return "Points of nothing.";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public ExampleKind kind() {
      return ExampleKind.POINTS;
    }

    @Override
    public PointDataset load() {
      return new PointDataset("Dots", new float[400], Optional.empty());
    }
  }
}
