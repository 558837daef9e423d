package org.ganvas.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.ganvas.data.DatasetSources;
import org.ganvas.event.BesideTrained;
import org.ganvas.event.Event;
import org.ganvas.event.LiveSettingsApplied;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.RunSaved;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.event.Samples;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.method.GeneratorAveraging;
import org.ganvas.run.RunEdits;
import org.ganvas.run.Trash;
import org.ganvas.training.TrainingService;
import org.ganvas.ui.curves.CurvesViewModel;
import org.ganvas.ui.export.TakeAway;
import org.ganvas.ui.latent.ExplorerSpaces;
import org.ganvas.ui.latent.LatentViewModel;
import org.ganvas.ui.latent.Spaces;
import org.ganvas.ui.look.Figures;
import org.ganvas.ui.networks.NetworksViewModel;
import org.ganvas.ui.notices.NoticesViewModel;
import org.ganvas.ui.notices.ShownNotice.Offer;
import org.ganvas.ui.run.DiscardQuestion;
import org.ganvas.ui.run.RunFolders;
import org.ganvas.ui.run.RunViewModel;
import org.ganvas.ui.runs.KeptRunsViewModel;
import org.ganvas.ui.runs.RunChanges;
import org.ganvas.ui.samples.SamplesViewModel;
import org.ganvas.ui.samples.ScatterViewModel;
import org.ganvas.ui.settings.ChooserViewModel;
import org.ganvas.ui.settings.SettingsViewModel;
import org.ganvas.ui.status.StatusViewModel;
import org.jspecify.annotations.Nullable;

/** The window's state: its panels', joined to each other and to the engine. */
public final class MainViewModel {
  private final Catalogue catalogue;
  private final SettingsViewModel settings;
  private final RunViewModel run;
  private final ChooserViewModel dataset;
  private final ChooserViewModel recipe;
  private final ChooserViewModel loss;
  private final CurvesViewModel curves = new CurvesViewModel();
  private final NetworksViewModel networks = new NetworksViewModel();
  private final SamplesViewModel samples;
  private final ScatterViewModel scatter;
  private final NoticesViewModel notices;
  private final StatusViewModel status = new StatusViewModel();
  private final RunFolders folders;
  private final Spaces spaces;
  private final LatentViewModel latent;
  private final ExampleShape shape;
  private final ExportableRuns exportable;
  private final TakeAway takeAway;
  private final TrainingService service;
  private final KeptRunsViewModel keptRuns;
  private final RunChanges changes;
  private final RecipeFiles recipes;

  /**
   * @param catalogue all there is to choose from
   * @param initial the settings that stand in the window first
   * @param service trains
   * @param surroundings the world around the window
   * @param question asked before a run is lost
   * @param aside for what takes a moment
   * @param window where the window's state may be changed
   */
  public MainViewModel(
      Catalogue catalogue,
      Settings initial,
      TrainingService service,
      Surroundings surroundings,
      DiscardQuestion question,
      Executor aside,
      Executor window) {
    this.catalogue = catalogue;
    this.service = service;
    ZoneId zone = ZoneId.systemDefault();
    notices = new NoticesViewModel(() -> LocalTime.now(zone));
    settings = new SettingsViewModel(catalogue, initial);
    folders = new RunFolders(surroundings.folders().runs(), InstantSource.system(), zone);
    run = new RunViewModel(service, settings, folders, question);
    dataset =
        ChooserViewModel.of(settings, catalogue.datasetSetting(), run::endRunFor, this::problem);
    recipe = ChooserViewModel.ofRecipe(settings, run::endRunFor, this::problem);
    loss = ChooserViewModel.of(settings, catalogue.lossSetting(), run::endRunFor, this::problem);
    samples = new SamplesViewModel(surroundings.pictures(), this::problem);
    scatter = new ScatterViewModel(samples.freshNoiseProperty());
    samples
        .freshNoiseProperty()
        .subscribe(
            (was, fresh) -> {
              service.showFreshNoise(fresh);
              service.requestSnapshot();
            });
    samples.classes().chosenProperty().subscribe((was, label) -> service.showClass(label));
    samples.rawGeneratorProperty().subscribe((was, raw) -> service.showRawGenerator(raw));
    spaces =
        new ExplorerSpaces(
            catalogue, service, TrainingSettings.THREADS.defaultValue().intValue(), aside, window);
    latent =
        new LatentViewModel(
            spaces,
            (nanos, task) ->
                CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, window)
                    .execute(task),
            RandomGenerator.getDefault(),
            this::problem);
    exportable = new ExportableRuns(latent);
    takeAway =
        new TakeAway(
            catalogue,
            service,
            window,
            surroundings.folders().exports(),
            folders.parent(),
            exportable::folders,
            new ExportNotices(notices, surroundings.showFolder()));
    keptRuns =
        new KeptRunsViewModel(
            catalogue,
            folders,
            new RunEdits(Trash.ofThisSystem()),
            run,
            settings,
            question,
            aside,
            window,
            this::problem);
    changes = new RunChanges(catalogue, curves, aside, window);
    recipes = new RecipeFiles(settings, run::endRunFor, aside, window, this::problem);
    shape =
        new ExampleShape(new DatasetSources(catalogue.datasets()), aside, window, this::problem);
    settings
        .settingsProperty()
        .subscribe(
            now -> {
              shape.of(now.get(catalogue.datasetSetting()));
              showNetworks();
            });
    shape.shapeProperty().subscribe(found -> showNetworks());
  }

  /** Takes note of what the engine tells; live settings it applies are those already shown. */
  public void accept(Event event) {
    if (event instanceof Snapshot snapshot) {
      run.show(snapshot);
      status.show(snapshot);
      curves.recorded(snapshot.recorded());
      show(snapshot.samples());
    } else if (event instanceof PhaseChanged change) {
      run.phaseChanged(change);
      keptRuns.list().refreshIfSeen();
    } else if (event instanceof LiveSettingsApplied) {
      changes.refresh();
    } else if (event instanceof RunPrepared prepared) {
      status.runPrepared(prepared);
      showReal(prepared);
      run.folder()
          .ifPresent(
              folder -> {
                latent.runs().prepared(folder);
                exportable.prepared(folder);
              });
      curves.prepare(
          prepared.history(),
          prepared.verdictIsProbability(),
          catalogue.loss(run.prepared()).levels());
      changes.follow(run.folder());
    } else if (event instanceof RunSaved saved) {
      status.runSaved(saved);
      // A run that is done again changes its settings by itself.
      changes.refresh();
      keptRuns.wentOn();
    } else if (event instanceof BesideTrained turn) {
      status.besideTrained(turn);
    } else if (event instanceof Notice notice) {
      notices.show(notice);
    }
  }

  /** What the next run is made of. */
  public SettingsViewModel settings() {
    return settings;
  }

  /** The run. */
  public RunViewModel run() {
    return run;
  }

  /** The dataset's chooser. */
  public ChooserViewModel dataset() {
    return dataset;
  }

  /** The architecture's chooser. */
  public ChooserViewModel recipe() {
    return recipe;
  }

  /** The loss's chooser. */
  public ChooserViewModel loss() {
    return loss;
  }

  /** The curves panel. */
  public CurvesViewModel curves() {
    return curves;
  }

  /** The networks panel. */
  public NetworksViewModel networks() {
    return networks;
  }

  /** The samples panel of a run on pictures. */
  public SamplesViewModel samples() {
    return samples;
  }

  /** The samples panel of a run on points. */
  public ScatterViewModel scatter() {
    return scatter;
  }

  /** The latent panel. */
  public LatentViewModel latent() {
    return latent;
  }

  /** What is taken away from runs, and verified. */
  public TakeAway takeAway() {
    return takeAway;
  }

  /**
   * Begins an export.
   *
   * @param exploredFirst of the run in the Latent tab rather than of the one in training
   */
  public void openExport(boolean exploredFirst) {
    open(exploredFirst ? exportable.explored() : Optional.empty());
  }

  /**
   * Begins an export of a run.
   *
   * @param run its folder
   */
  public void openExport(Path run) {
    open(Optional.of(run));
  }

  private void open(Optional<Path> first) {
    takeAway.exports().open(exportable.all(service.phase().hasOpenRun(), first));
  }

  /** Every run there is. */
  public KeptRunsViewModel keptRuns() {
    return keptRuns;
  }

  /** Recipes as files. */
  public RecipeFiles recipes() {
    return recipes;
  }

  /** Offers to go on with a run that a crash has cut off, if there is one. */
  public void offerAbandoned() {
    keptRuns.abandoned(
        cut ->
            notices.offer(
                new Notice(
                    Severity.WARNING,
                    "The run %s was cut off, last at iteration %s."
                        .formatted(cut.title(), Figures.count(cut.steps())),
                    "It can go on from its newest checkpoint; the Runs window has it, too."),
                new Offer("Continue", () -> keptRuns.goOn().resume(cut.folder()))));
  }

  /** Where the runs trained in the window are. */
  public Path runsFolder() {
    return folders.parent();
  }

  /** Ends what the panels have going on beside the engine; waits for it. */
  public void close() {
    takeAway.close();
    spaces.close();
  }

  /** What the user should read. */
  public NoticesViewModel notices() {
    return notices;
  }

  /** The status bar. */
  public StatusViewModel status() {
    return status;
  }

  private void show(@Nullable Samples newest) {
    if (newest instanceof SampleGrid grid) {
      samples.show(grid);
    } else if (newest instanceof SampleScatter points) {
      scatter.show(points);
    }
  }

  private void showReal(RunPrepared prepared) {
    if (prepared.realSamples() instanceof SampleGrid grid) {
      scatter.hide();
      samples.prepare(
          grid,
          prepared.verdictIsProbability(),
          prepared.classes(),
          new GeneratorAveraging().isOn(run.prepared()));
    } else if (prepared.realSamples() instanceof SampleScatter points) {
      scatter.show(points);
    }
  }

  private void problem(String message) {
    notices.show(new Notice(Severity.ERROR, message, ""));
  }

  private void showNetworks() {
    shape
        .shapeProperty()
        .get()
        .ifPresent(
            found -> networks.show(catalogue, settings.settings(), found.shape(), found.classes()));
  }
}
