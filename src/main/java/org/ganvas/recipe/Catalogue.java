package org.ganvas.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.DatasetSource;
import org.ganvas.data.DatasetSources;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.MnistDigits;
import org.ganvas.data.plane.Grid25;
import org.ganvas.data.plane.Line;
import org.ganvas.data.plane.Moons;
import org.ganvas.data.plane.Ring8;
import org.ganvas.data.plane.Spiral;
import org.ganvas.data.plane.SwissRoll;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.gan.loss.Hinge;
import org.ganvas.gan.loss.LeastSquares;
import org.ganvas.gan.loss.Minimax;
import org.ganvas.gan.loss.NonSaturating;
import org.ganvas.gan.loss.RelativisticAverage;
import org.ganvas.gan.loss.Wasserstein;
import org.ganvas.nn.Layer;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Shape;
import org.ganvas.nn.ShapeMismatch;
import org.ganvas.recipe.SettingInfo.Group;
import org.ganvas.recipe.architecture.AcGan;
import org.ganvas.recipe.architecture.Cgan;
import org.ganvas.recipe.architecture.Dcgan;
import org.ganvas.recipe.architecture.DcganUpsample;
import org.ganvas.recipe.architecture.DenseRecipe;
import org.ganvas.recipe.architecture.HingeRecipe;
import org.ganvas.recipe.architecture.Light;
import org.ganvas.recipe.architecture.Lsgan;
import org.ganvas.recipe.architecture.PacGanRing;
import org.ganvas.recipe.architecture.Packed;
import org.ganvas.recipe.architecture.ProjectionGan;
import org.ganvas.recipe.architecture.SnGan;
import org.ganvas.recipe.architecture.Toy;
import org.ganvas.recipe.architecture.Unrolled;
import org.ganvas.recipe.architecture.Wgan;
import org.ganvas.recipe.architecture.WganGp;
import org.ganvas.recipe.method.CriticDropout;
import org.ganvas.recipe.method.Discriminators;
import org.ganvas.recipe.method.DraganPenalty;
import org.ganvas.recipe.method.FadingNoise;
import org.ganvas.recipe.method.GeneratorAveraging;
import org.ganvas.recipe.method.GradientNormClipping;
import org.ganvas.recipe.method.GradientPenalty;
import org.ganvas.recipe.method.GradientValueClipping;
import org.ganvas.recipe.method.LabelSmoothing;
import org.ganvas.recipe.method.LearningRateSchedule;
import org.ganvas.recipe.method.MinibatchDiscriminating;
import org.ganvas.recipe.method.MinibatchSpread;
import org.ganvas.recipe.method.NoisyLabels;
import org.ganvas.recipe.method.Packing;
import org.ganvas.recipe.method.PausingTheLeader;
import org.ganvas.recipe.method.R1Penalty;
import org.ganvas.recipe.method.R2Penalty;
import org.ganvas.recipe.method.SpectralNormalisation;
import org.ganvas.recipe.method.Unrolling;
import org.ganvas.recipe.method.WeightClipping;
import org.ganvas.tensor.kernel.Arithmetic;

/**
 * All there is to choose from, and what goes with what. The window, the command line, validation
 * and the documentation know recipes, losses, datasets and settings only through a catalogue.
 *
 * @param recipes the first is the default
 * @param losses all adversarial losses
 * @param methods all penalties and stabilisers, in the order shown and applied
 * @param datasets the first is the default
 */
public record Catalogue(
    List<Recipe> recipes,
    List<AdversarialLoss> losses,
    List<Method> methods,
    List<DatasetSource> datasets) {

  private static final List<Setting<?>> RUN =
      List.of(
          TrainingSettings.STEPS,
          TrainingSettings.EPOCHS,
          TrainingSettings.MINUTES,
          TrainingSettings.SEED,
          TrainingSettings.SPEED_LIMIT,
          TrainingSettings.CHECKPOINT_EVERY,
          TrainingSettings.CHECKPOINTS_KEPT,
          TrainingSettings.OLDER_CHECKPOINTS,
          TrainingSettings.FRAME_EVERY,
          TrainingSettings.THREADS,
          TrainingSettings.PRECISION);

  /** Copies the lists. */
  public Catalogue {
    recipes = List.copyOf(recipes);
    losses = List.copyOf(losses);
    methods = List.copyOf(methods);
    datasets = List.copyOf(datasets);
  }

  /**
   * What comes with Ganvas. A new recipe, loss, method or dataset is a file of its own and one line
   * here.
   */
  public static Catalogue standard() {
    return new Catalogue(
        List.of(
            new Light(),
            new DenseRecipe(),
            new Dcgan(),
            new DcganUpsample(),
            new Wgan(),
            new WganGp(),
            new SnGan(),
            new Lsgan(),
            new HingeRecipe(),
            new Cgan(),
            new AcGan(),
            new ProjectionGan(),
            new Toy(),
            new PacGanRing(),
            new Packed(),
            new Unrolled()),
        List.of(
            new NonSaturating(),
            new Minimax(),
            new LeastSquares(),
            new Wasserstein(),
            new Hinge(),
            new RelativisticAverage()),
        List.of(
            new WeightClipping(),
            new GradientPenalty(),
            new R1Penalty(),
            new R2Penalty(),
            new DraganPenalty(),
            new LabelSmoothing(),
            new NoisyLabels(),
            new FadingNoise(),
            new CriticDropout(),
            new GradientNormClipping(),
            new GradientValueClipping(),
            new PausingTheLeader(),
            new MinibatchDiscriminating(),
            new MinibatchSpread(),
            new SpectralNormalisation(),
            new Discriminators(),
            new Packing(),
            new Unrolling(),
            new LearningRateSchedule(),
            new GeneratorAveraging()),
        List.of(
            new MnistDigits(),
            new Ring8(),
            new Grid25(),
            new Moons(),
            new Spiral(),
            new SwissRoll(),
            new Line()));
  }

  /** The catalogue with one more loss. */
  public Catalogue with(AdversarialLoss loss) {
    return new Catalogue(recipes, append(losses, loss), methods, datasets);
  }

  /** The catalogue with one more recipe. */
  public Catalogue with(Recipe recipe) {
    return new Catalogue(append(recipes, recipe), losses, methods, datasets);
  }

  /** The catalogue with one more dataset. */
  public Catalogue with(DatasetSource dataset) {
    return new Catalogue(recipes, losses, methods, append(datasets, dataset));
  }

  /** The catalogue with one more method. */
  public Catalogue with(Method method) {
    return new Catalogue(recipes, losses, append(methods, method), datasets);
  }

  /**
   * The choice of a recipe. It gives all other settings their defaults, so {@link Settings} hold it
   * by itself.
   */
  public ChoiceSetting recipeSetting() {
    return new ChoiceSetting(
        SettingInfo.of(
            "recipe",
            "Architecture",
            Group.ARCHITECTURE,
            "",
            "The two networks, with defaults that train them well.",
            ""),
        recipes.stream()
            .map(r -> new Choice(r.name(), r.title(), r.explanation(), r.source()))
            .toList(),
        false,
        recipes.get(0).name());
  }

  /** The choice of a loss. */
  public ChoiceSetting lossSetting() {
    return new ChoiceSetting(
        SettingInfo.of(
            "loss", "Loss", Group.LOSS, "", "The game that generator and discriminator play.", ""),
        losses.stream()
            .map(l -> new Choice(l.name(), l.title(), l.explanation(), l.source()))
            .toList(),
        false,
        losses.get(0).name());
  }

  /** The choice of a dataset. */
  public ChoiceSetting datasetSetting() {
    return new ChoiceSetting(
        SettingInfo.of(
            "dataset",
            "Dataset",
            Group.DATA,
            "",
            "The real data: a name, an images file in IDX format, raw or gzipped, or points in a CSV file.",
            ""),
        datasets.stream()
            .map(d -> new Choice(d.name(), d.title(), d.explanation(), d.source()))
            .toList(),
        true,
        datasets.get(0).name());
  }

  /** The methods as choices, by the names of their switches. */
  public List<Choice> methodChoices() {
    return methods.stream()
        .map(m -> new Choice(m.name(), m.title(), m.purpose(), m.source()))
        .toList();
  }

  /** The reference workloads of {@code bench}. */
  public List<Workload> workloads() {
    return Workload.references();
  }

  /** Every setting but the recipe, in the order shown. */
  public List<Setting<?>> settings() {
    List<Setting<?>> settings = new ArrayList<>();
    settings.addAll(dataAndNetworks());
    methods.forEach(method -> settings.addAll(method.settings()));
    settings.addAll(RUN);
    return List.copyOf(settings);
  }

  private List<Setting<?>> dataAndNetworks() {
    return List.of(
        datasetSetting(),
        TrainingSettings.BATCH,
        TrainingSettings.LATENT,
        TrainingSettings.LEAKY_SLOPE,
        Normaliser.GENERATOR,
        Normaliser.CRITIC,
        Conditions.GENERATOR,
        Conditions.CRITIC,
        lossSetting(),
        Conditions.CLASS_WEIGHT,
        TrainingSettings.N_CRITIC,
        TrainingSettings.N_GENERATOR,
        TrainingSettings.GENERATOR_OPTIMISER,
        TrainingSettings.GENERATOR_LEARNING_RATE,
        TrainingSettings.CRITIC_OPTIMISER,
        TrainingSettings.CRITIC_LEARNING_RATE,
        TrainingSettings.ADAM_BETA1,
        TrainingSettings.ADAM_BETA2,
        TrainingSettings.RMSPROP_DECAY,
        TrainingSettings.MOMENTUM);
  }

  /**
   * The setting of that name.
   *
   * @throws InvalidSetting if there is none, naming the nearest
   */
  public Setting<?> setting(String name) throws InvalidSetting {
    Optional<Setting<?>> found =
        settings().stream().filter(setting -> setting.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      String nearest = Nearest.to(name, settings().stream().map(Setting::name).toList());
      throw new InvalidSetting(
          name, "There is no setting '%s'; did you mean '%s'?".formatted(name, nearest));
    }
    return found.get();
  }

  /** The default recipe's defaults. */
  public Settings defaults() {
    return Settings.of(recipes.get(0));
  }

  /**
   * A recipe by its name.
   *
   * @throws InvalidSetting if there is none, naming the nearest
   */
  public Recipe recipe(String name) throws InvalidSetting {
    recipeSetting().check(name);
    return recipes.stream().filter(recipe -> recipe.name().equals(name)).findFirst().orElseThrow();
  }

  /** The loss that settings choose. */
  public AdversarialLoss loss(Settings settings) {
    String name = settings.get(lossSetting());
    return losses.stream().filter(loss -> loss.name().equals(name)).findFirst().orElseThrow();
  }

  /** The built-in dataset that settings choose, or empty when they name a file. */
  public Optional<DatasetSource> dataset(Settings settings) {
    String name = settings.get(datasetSetting());
    return datasets.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
  }

  /**
   * The user's choices over another recipe's defaults. A chosen dataset that the recipe is not made
   * for gives way to the recipe's own.
   */
  public Settings withRecipe(Settings settings, Recipe recipe) {
    Settings next = settings.withRecipe(recipe);
    return misfit(next).isEmpty() ? next : next.without(datasetSetting());
  }

  /**
   * Checks that the recipe is made for the kind of examples that the dataset holds; reads no data.
   *
   * @throws InvalidSetting with one sentence on what does not go with what, and what does
   */
  public void checkDataset(Settings settings) throws InvalidSetting {
    Optional<String> misfit = misfit(settings);
    if (misfit.isPresent()) {
      throw new InvalidSetting("dataset", misfit.get());
    }
  }

  private Optional<String> misfit(Settings settings) {
    String name = settings.get(datasetSetting());
    try {
      ExampleKind kind = new DatasetSources(datasets).resolve(name, Optional.empty()).kind();
      return misfit(settings.recipe(), name, kind);
    } catch (DatasetException e) {
      return Optional.empty(); // What cannot be read is told when it is read.
    }
  }

  private Optional<String> misfit(Recipe recipe, String dataset, ExampleKind kind) {
    if (recipe.examples() == kind) {
      return Optional.empty();
    }
    String suitable =
        recipes.stream()
            .filter(other -> other.examples() == kind)
            .map(Recipe::name)
            .collect(Collectors.joining(" or "));
    return Optional.of(
        "%s holds %s but the recipe %s is made for %s; choose another dataset%s."
            .formatted(
                dataset,
                kind.plural(),
                recipe.name(),
                recipe.examples().plural(),
                suitable.isEmpty() ? "" : ", or the recipe " + suitable));
  }

  /**
   * The generator that settings describe, without weights.
   *
   * @param example the shape of an example
   * @param classes of the examples, 0 where they have no labels
   * @throws InvalidSetting if it cannot make examples of that shape or wants labels
   */
  public NetworkPlan generator(Settings settings, Shape example, int classes)
      throws InvalidSetting {
    Shape latent = Shape.of(settings.get(TrainingSettings.LATENT).intValue());
    Recipe recipe = Conditions.architecture(settings, classes);
    return planned("generator", latent, example, () -> recipe.generator(settings, example));
  }

  /**
   * The discriminator that settings describe, without weights.
   *
   * @param example the shape of an example
   * @param classes of the examples, 0 where they have no labels
   * @throws InvalidSetting if it cannot take examples of that shape or wants labels
   */
  public NetworkPlan critic(Settings settings, Shape example, int classes) throws InvalidSetting {
    Recipe recipe = Conditions.architecture(settings, classes);
    return planned(
        "discriminator",
        example,
        Shape.of(Discriminators.count(settings)),
        () -> criticDesign(recipe, settings).layers(example));
  }

  private CriticDesign criticDesign(Recipe recipe, Settings settings) {
    CriticDesign design = example -> recipe.discriminator(settings, example);
    for (Method method : methods) {
      design = method.critic(design, settings);
    }
    return design;
  }

  /**
   * Checks that everything goes together and leaves nothing to decide.
   *
   * @throws InvalidSetting with one sentence on what does not go with what
   */
  public TrainingPlan plan(Settings settings, Dataset dataset) throws InvalidSetting {
    Optional<String> misfit = misfit(settings.recipe(), dataset.name(), dataset.kind());
    if (misfit.isPresent()) {
      throw new InvalidSetting("dataset", misfit.get());
    }
    Shape example = new Shape(dataset.shape());
    int batch = settings.get(TrainingSettings.BATCH).intValue() * Packing.of(settings);
    if (batch > dataset.count()) {
      throw new InvalidSetting(
          "batch",
          "batch is %d but %s has only %d %s; take at most that many."
              .formatted(batch, dataset.name(), dataset.count(), dataset.kind().plural()));
    }
    for (Method method : methods) {
      Optional<String> obstacle = obstacle(method, settings);
      if (method.isOn(settings) && obstacle.isPresent()) {
        throw new InvalidSetting(method.name(), "%s: %s".formatted(method.name(), obstacle.get()));
      }
    }
    return new TrainingPlan(
        settings,
        dataset,
        generator(settings, example, dataset.classes()),
        critic(settings, example, dataset.classes()),
        Discriminators.game(loss(settings), settings),
        Conditions.of(settings, dataset.classes()),
        methods,
        OptimiserChoices.spec(settings.get(TrainingSettings.GENERATOR_OPTIMISER), settings),
        OptimiserChoices.spec(settings.get(TrainingSettings.CRITIC_OPTIMISER), settings),
        live(settings),
        batch,
        settings.get(TrainingSettings.LATENT).intValue(),
        settings.get(TrainingSettings.SEED),
        settings.get(GeneratorAveraging.DECAY),
        length(settings),
        settings.get(TrainingSettings.THREADS).intValue(),
        arithmetic(settings));
  }

  private static Arithmetic arithmetic(Settings settings) throws InvalidSetting {
    if (settings.isDefault(TrainingSettings.PRECISION)) {
      return Arithmetic.SINGLE;
    }
    Optional<String> obstacle = settings.whyNot(TrainingSettings.PRECISION);
    if (obstacle.isPresent()) {
      throw new InvalidSetting(TrainingSettings.PRECISION.name(), obstacle.get());
    }
    return Arithmetic.MIXED;
  }

  /** The live part of settings. */
  public LiveSettings live(Settings settings) {
    Map<String, Object> values = new LinkedHashMap<>();
    settings().stream()
        .filter(setting -> setting.info().live())
        .forEach(setting -> values.put(setting.name(), settings.get(setting)));
    return new LiveSettings(values);
  }

  /**
   * Why a method cannot go with settings, in one sentence, or empty where it can: its own reason,
   * or that of a method that is on and could not stay so.
   */
  public Optional<String> obstacle(Method method, Settings settings) {
    return itsOwn(method, settings)
        .or(
            () ->
                methods.stream()
                    .filter(other -> !other.equals(method) && other.isOn(settings))
                    .flatMap(other -> broughtBy(method, other, settings).stream())
                    .findFirst());
  }

  private Optional<String> itsOwn(Method method, Settings settings) {
    return method.obstacle(settings).or(() -> method.obstacle(loss(settings)));
  }

  /** The obstacle that one method brings to another. */
  private Optional<String> broughtBy(Method method, Method other, Settings settings) {
    Settings with = method.isOn(settings) ? settings : method.switchedOn(settings);
    return itsOwn(other, method.switchedOff(settings)).isPresent()
        ? Optional.empty()
        : itsOwn(other, with).map(reason -> "%s is on. %s".formatted(other.title(), reason));
  }

  /**
   * Why changing a setting would have no effect now, in one sentence, or empty when it applies. A
   * method that is on can always be switched off.
   */
  public Optional<String> whyNot(Setting<?> setting, Settings settings) {
    Optional<Method> owner =
        methods.stream().filter(method -> method.settings().contains(setting)).findFirst();
    if (owner.isEmpty() || settings.whyNot(setting).isPresent()) {
      return settings.whyNot(setting);
    }
    Method method = owner.get();
    if (method.isOn(settings)) {
      return Optional.empty();
    }
    return setting.equals(method.toggle())
        ? obstacle(method, settings)
        : Optional.of("%s is off.".formatted(method.title()));
  }

  private static RunLength length(Settings settings) throws InvalidSetting {
    double minutes = settings.get(TrainingSettings.MINUTES);
    double epochs = settings.get(TrainingSettings.EPOCHS);
    if (minutes > 0 && epochs > 0) {
      throw new InvalidSetting(
          "epochs", "A run ends after epochs or after minutes, not both; set one of them to 0.");
    }
    if (minutes > 0) {
      return new RunLength.Minutes(minutes);
    }
    return epochs > 0
        ? new RunLength.Epochs(epochs)
        : new RunLength.Iterations(settings.get(TrainingSettings.STEPS));
  }

  private static NetworkPlan planned(
      String name, Shape input, Shape output, Supplier<List<Layer>> layers) throws InvalidSetting {
    try {
      NetworkPlan plan = new NetworkPlan(name, input, layers.get());
      if (!plan.output().equals(output)) {
        throw new ShapeMismatch("its %s makes %s".formatted(name, plan.output()));
      }
      return plan;
    } catch (ShapeMismatch e) {
      throw new InvalidSetting(
          "recipe",
          "This architecture does not go with %s pictures: %s."
              .formatted(name.equals("generator") ? output : input, e.getMessage()));
    }
  }

  private static <T> List<T> append(List<T> list, T last) {
    return Stream.of(list, List.of(last)).flatMap(List::stream).toList();
  }
}
