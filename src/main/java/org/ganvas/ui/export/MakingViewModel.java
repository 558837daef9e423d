package org.ganvas.ui.export;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;

/** How far an export is, from the click to the file. */
public final class MakingViewModel {
  private static final double UNKNOWN = -1;

  private final Exporter exporter;
  private final TrainingService training;
  private final Executor window;
  private final ExportNews news;
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", Stage.READY);
  private final ReadOnlyDoubleWrapper progress =
      new ReadOnlyDoubleWrapper(this, "progress", UNKNOWN);
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");
  private Runnable cancellation = () -> {};
  private boolean watched;

  /** What is going on. */
  enum Stage {
    /** Nothing. */
    READY,
    /** The target is taken, and the user is asked. */
    ASKING,
    /** It is made. */
    WORKING
  }

  /**
   * @param exporter makes exports
   * @param training saves the run in training first
   * @param window where the state may be changed
   * @param news told when one is done
   */
  MakingViewModel(Exporter exporter, TrainingService training, Executor window, ExportNews news) {
    this.exporter = exporter;
    this.training = training;
    this.window = window;
    this.news = news;
  }

  /**
   * Makes an export.
   *
   * @param replacing whether what is there may be replaced
   */
  void begin(ExportOrder order, boolean replacing) {
    error.set("");
    done.set(false);
    progress.set(UNKNOWN);
    stage.set(Stage.WORKING);
    Making making = new Making(order);
    cancellation = making::cancel;
    if (order.run().inTraining() && training.phase().hasOpenRun()) {
      // What is exported can be verified as long as its checkpoint is kept. The copy is asked for
      // after it, and so is told of when it is on disk.
      training.saveForGood();
      training.copyGenerator(
          Weights.AVERAGED, copy -> window.execute(() -> making.begin(replacing)));
    } else {
      making.begin(replacing);
    }
  }

  /** Forgets the last one, unless it is still being made. */
  void reset() {
    if (stage.get() != Stage.WORKING) {
      stage.set(Stage.READY);
      error.set("");
      done.set(false);
    }
  }

  /** Leaves what is there alone. */
  void keep() {
    if (stage.get() == Stage.ASKING) {
      stage.set(Stage.READY);
    }
  }

  /** Makes no more of it. */
  void cancel() {
    keep();
    cancellation.run();
  }

  /** Somebody looks at it, or away; it goes on meanwhile. */
  public void watch(boolean looks) {
    watched = looks;
  }

  /** Whether the last one was written. */
  public ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** The share that is done, 0 to 1; negative while it is not known. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why the last one was not made, in a sentence. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** One export on its way. */
  private final class Making implements Exporter.Listener {
    private final ExportOrder order;
    private Runnable stop = () -> {};
    private boolean unwanted;

    Making(ExportOrder order) {
      this.order = order;
    }

    void begin(boolean replacing) {
      if (unwanted) {
        cancelled();
      } else {
        stop = exporter.begin(order, replacing, this);
      }
    }

    void cancel() {
      unwanted = true;
      stop.run();
    }

    @Override
    public void reached(double share) {
      progress.set(share < 1 ? share : UNKNOWN);
    }

    @Override
    public void taken() {
      stage.set(Stage.ASKING);
    }

    @Override
    public void done(String what) {
      stage.set(Stage.READY);
      done.set(true);
      news.written(what, order.target());
    }

    @Override
    public void failed(String sentence) {
      error.set(sentence);
      stage.set(Stage.READY);
      if (!watched) {
        news.failed(sentence);
      }
    }

    @Override
    public void cancelled() {
      error.set("Cancelled; nothing more was written.");
      stage.set(Stage.READY);
    }
  }
}
