package org.ganvas.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;
import org.ganvas.ui.export.MakingViewModel.Stage;
import org.jspecify.annotations.Nullable;

/** An export that is being put together. Used on the JavaFX thread only. */
public final class ExportViewModel {
  private final Exporter exporter;
  private final TrainingService training;
  private final Executor window;
  private final MakingViewModel making;
  private final TargetViewModel target;
  private final OptionsViewModel options = new OptionsViewModel();
  private final ObservableList<ExportableRun> runs = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ExportableRun> run =
      new SimpleObjectProperty<>(this, "run");
  private final ObjectProperty<ExportKind> kind =
      new SimpleObjectProperty<>(this, "kind", ExportKind.all().get(0));
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper(this, "obstacle", "");
  private Optional<GeneratorFacts> facts = Optional.empty();
  private String refusal = "";

  /**
   * @param exporter makes exports
   * @param training saves the run in training first
   * @param window where the state may be changed
   * @param folder where files go unless somebody says otherwise; need not exist
   * @param news told when it is done
   */
  ExportViewModel(
      Exporter exporter, TrainingService training, Executor window, Path folder, ExportNews news) {
    this.exporter = exporter;
    this.training = training;
    this.window = window;
    this.making = new MakingViewModel(exporter, training, window, news);
    this.target = new TargetViewModel(folder);
    run.subscribe(now -> look());
    kind.subscribe(
        now -> {
          options.reset(now);
          suggest();
          refresh();
        });
    target.textProperty().subscribe(now -> rename());
  }

  /**
   * Begins another export, unless one is being made.
   *
   * @param found the runs there are, the likeliest first
   */
  public void open(List<ExportableRun> found) {
    if (making.stageProperty().get() == Stage.WORKING) {
      return;
    }
    making.reset();
    run.set(null);
    runs.setAll(found);
    if (!found.isEmpty()) {
      run.set(found.get(0));
    }
  }

  /** Makes it, if nothing is in its way; asks where the target is taken. */
  void export() {
    if (making.stageProperty().get() == Stage.READY) {
      begin(false);
    }
  }

  /** Makes it in place of what is there. */
  void replace() {
    if (making.stageProperty().get() == Stage.ASKING) {
      begin(true);
    }
  }

  /** How far it is. */
  public MakingViewModel making() {
    return making;
  }

  /** What can be taken away. */
  List<ExportKind> kinds() {
    return ExportKind.all();
  }

  ObservableList<ExportableRun> runs() {
    return runs;
  }

  ObjectProperty<@Nullable ExportableRun> runProperty() {
    return run;
  }

  ObjectProperty<ExportKind> kindProperty() {
    return kind;
  }

  OptionsViewModel options() {
    return options;
  }

  TargetViewModel target() {
    return target;
  }

  /** Why it cannot be made as it is put together, in a sentence; empty if it can. */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Looks anew at what stands in the way. */
  void refresh() {
    options.offer(kind.get(), facts);
    obstacle.set(obstacleNow());
  }

  private String obstacleNow() {
    ExportableRun chosen = run.get();
    if (chosen == null) {
      return "There is no run yet: train one, or open one in the Latent tab.";
    }
    String ofRun = obstacleOf(chosen);
    String ofOptions = options.problem();
    if (!ofRun.isEmpty() || !ofOptions.isEmpty()) {
      return ofRun.isEmpty() ? ofOptions : ofRun;
    }
    return target.path(kind.get()).isPresent() ? "" : "Name the file to write.";
  }

  private String obstacleOf(ExportableRun chosen) {
    Source source = kind.get().source();
    if (source instanceof RunSource) {
      // Curves and recipe need no generator; what else is missing is said when it is asked for.
      return "";
    }
    return facts
        .map(known -> source.obstacle(chosen, known))
        .orElse(refusal.isEmpty() ? "Looking into the run…" : refusal);
  }

  private void look() {
    facts = Optional.empty();
    refusal = "";
    ExportableRun chosen = run.get();
    suggest();
    refresh();
    if (chosen == null) {
      return;
    }
    if (chosen.inTraining() && training.phase().hasOpenRun()) {
      training.copyGenerator(
          Weights.AVERAGED,
          copy ->
              window.execute(
                  () ->
                      copy.ifPresentOrElse(
                          found -> know(chosen, GeneratorFacts.of(found)),
                          () -> lookOnDisk(chosen))));
    } else {
      lookOnDisk(chosen);
    }
  }

  private void lookOnDisk(ExportableRun chosen) {
    exporter.look(
        chosen.folder(),
        found -> know(chosen, found),
        sentence -> {
          if (chosen.equals(run.get())) {
            refusal = sentence;
            refresh();
          }
        });
  }

  private void know(ExportableRun looked, GeneratorFacts found) {
    if (looked.equals(run.get())) {
      facts = Optional.of(found);
      refresh();
    }
  }

  private void suggest() {
    ExportableRun chosen = run.get();
    if (chosen != null) {
      target.suggest(chosen, kind.get());
    }
  }

  /** Another name is another question. */
  private void rename() {
    making.keep();
    refresh();
  }

  private void begin(boolean replacing) {
    ExportableRun chosen = run.get();
    Optional<Path> file = target.path(kind.get());
    if (chosen != null && file.isPresent() && obstacle.get().isEmpty()) {
      target.written(file.get());
      making.begin(new ExportOrder(chosen, kind.get(), options.chosen(), file.get()), replacing);
    }
  }
}
