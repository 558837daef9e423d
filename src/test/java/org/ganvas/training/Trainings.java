package org.ganvas.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ganvas.data.DatasetException;
import org.ganvas.data.DatasetSource;
import org.ganvas.data.ImageDataset;
import org.ganvas.event.LiveSettings;
import org.ganvas.nn.Activation;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.architecture.Toy;
import org.ganvas.tensor.RandomStream;

/** Runs so small that an iteration takes a millisecond. */
final class Trainings {
  static final int PICTURES = 96;
  static final int SIDE = 4;

  private Trainings() {}

  /** The standard catalogue with a tiny recipe and tiny pictures. */
  static Catalogue catalogue() {
    return Catalogue.standard().with(new Tiny()).with(new Stripes()).with(new Broken());
  }

  /** A tiny run of so many iterations. */
  static Settings tiny(long steps) {
    return with(Settings.of(new Tiny()), "steps", Long.toString(steps));
  }

  /** A run of so many iterations on points of the plane. */
  static Settings plane(long steps) {
    Settings toy = Settings.of(new Toy());
    return with(with(toy, "steps", Long.toString(steps)), "threads", "1");
  }

  /** The default recipe on MNIST. */
  static Settings light() {
    return catalogue().defaults();
  }

  static Settings with(Settings settings, String name, String value) {
    try {
      return settings.withText(catalogue().setting(name), value);
    } catch (InvalidSetting e) {
      throw new IllegalArgumentException(e);
    }
  }

  static LiveSettings live(Settings settings) {
    return catalogue().live(settings);
  }

  static TrainingRun run(Settings settings) {
    return new TrainingRun(plan(settings));
  }

  static TrainingPlan plan(Settings settings) {
    Catalogue catalogue = catalogue();
    try {
      return catalogue.plan(settings, catalogue.dataset(settings).orElseThrow().load());
    } catch (InvalidSetting | DatasetException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A few units, with everything that has randomness or statistics of its own. */
  private record Tiny() implements Recipe {
    @Override
    public String name() {
      return "tiny";
    }

    @Override
    public String title() {
      return "Tiny";
    }

    @Override
    public String explanation() {
      return "For tests.";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public Map<String, Object> defaults() {
      return Map.of(
          "dataset",
          "stripes",
          "batch",
          16L,
          "latent",
          3L,
          "dropout",
          0.2,
          "lr-g",
          1e-3,
          "lr-d",
          1e-3,
          "checkpoint-every",
          1_000_000L,
          "threads",
          1L);
    }

    @Override
    public List<Layer> generator(Settings settings, Shape picture) {
      return List.of(
          Dense.of(8),
          BatchNorm.standard(),
          new Activation.LeakyRelu(0.2),
          Dense.of(picture.elements()),
          new Activation.Tanh(),
          new Reshape(picture));
    }

    @Override
    public List<Layer> discriminator(Settings settings, Shape picture) {
      return List.of(
          new Flatten(),
          Dense.of(8),
          new Activation.LeakyRelu(0.2),
          new Dropout(settings.get(TrainingSettings.DROPOUT)),
          Dense.of(1));
    }
  }

  /** Bright stripes on dark, of random height. */
  private record Stripes() implements DatasetSource {
    @Override
    public String name() {
      return "stripes";
    }

    @Override
    public String title() {
      return "Stripes";
    }

    @Override
    public String explanation() {
      return "For tests.";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public ImageDataset load() {
      byte[] pixels = new byte[PICTURES * SIDE * SIDE];
      RandomStream random = RandomStream.of(1);
      for (int i = 0; i < pixels.length; i++) {
        int picture = i / (SIDE * SIDE);
        boolean bright = i % (SIDE * SIDE) / SIDE == (int) (random.uniform(picture) * SIDE);
        pixels[i] = (byte) (bright ? 250 : 5);
      }
      return new ImageDataset(name(), SIDE, SIDE, pixels, Optional.empty());
    }
  }

  /** A dataset whose file is gone. */
  private record Broken() implements DatasetSource {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public String title() {
      return "Broken";
    }

    @Override
    public String explanation() {
      return "For tests.";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public ImageDataset load() throws DatasetException {
      throw new DatasetException("The file is gone; choose another.");
    }
  }
}
