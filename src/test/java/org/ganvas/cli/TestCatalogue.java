package org.ganvas.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ganvas.data.DatasetSource;
import org.ganvas.data.ImageDataset;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.nn.Layer;
import org.ganvas.nn.LayerParameters;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.tensor.Tensor;

/** A small catalogue whose entries can be named and planned, but not computed. */
final class TestCatalogue {
  /** Pictures in the dataset {@code tiny}. */
  static final int TINY = 200;

  private TestCatalogue() {}

  static Catalogue create() {
    return new Catalogue(
        List.of(
            new NamedRecipe("light", Map.of("lr-g", 1e-3, "batch", 64L)),
            new NamedRecipe("wgan", Map.of("n-critic", 5L, "clip-value", 0.01, "loss", "wgan")),
            new NamedRecipe("timed", Map.of("minutes", 2.0))),
        List.of(new NamedLoss("non-saturating"), new NamedLoss("wgan")),
        Catalogue.standard().methods(),
        List.of(new Tiny()));
  }

  record NamedLoss(String name) implements AdversarialLoss {
    @Override
    public String title() {
      return "The " + name + " loss";
    }

    @Override
    public String explanation() {
      return "What the " + name + " loss is for.";
    }

    @Override
    public String source() {
      return "Somebody 2014";
    }

    @Override
    public Output output() {
      return Output.PROBABILITY;
    }

    @Override
    public List<Level> levels() {
      return List.of();
    }

    @Override
    public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
      throw new UnsupportedOperationException();
    }
  }

  private record NamedRecipe(String name, Map<String, Object> defaults) implements Recipe {
    @Override
    public String title() {
      return "The " + name + " recipe";
    }

    @Override
    public String explanation() {
      return "What the " + name + " recipe is for.";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public List<Layer> generator(Settings settings, Shape picture) {
      return List.of(new Reshaped(picture));
    }

    @Override
    public List<Layer> discriminator(Settings settings, Shape picture) {
      return List.of(new Reshaped(Shape.of(1)));
    }
  }

  private record Reshaped(Shape target) implements Layer {
    @Override
    public String describe() {
      return "To " + target;
    }

    @Override
    public Shape outputShape(Shape input) {
      return target;
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      throw new UnsupportedOperationException();
    }
  }

  /** {@value TestCatalogue#TINY} pictures of 4×4, labelled 0 and 1 in turn. */
  private record Tiny() implements DatasetSource {
    @Override
    public String name() {
      return "tiny";
    }

    @Override
    public String title() {
      return "Tiny pictures";
    }

    @Override
    public String explanation() {
      return "Pictures for tests.";
    }

    @Override
    public String source() {
      return "Nobody";
    }

    @Override
    public ImageDataset load() {
      byte[] pixels = new byte[TINY * 16];
      byte[] labels = new byte[TINY];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) (i * 31 % 251);
      }
      for (int i = 0; i < TINY; i++) {
        labels[i] = (byte) (i % 2);
      }
      return new ImageDataset("tiny", 4, 4, pixels, Optional.of(labels));
    }
  }
}
