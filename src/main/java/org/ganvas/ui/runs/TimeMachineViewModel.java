package org.ganvas.ui.runs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.ui.curves.CurvesViewModel;

/**
 * Looks back at a run: one scrubber moves its samples, verdicts, curves and settings. Moments are
 * read aside, and only the one wanted last. On the JavaFX thread only.
 */
public final class TimeMachineViewModel {
  private final Catalogue catalogue;
  private final GoOnViewModel goOn;
  private final Aside aside;
  private final NewestWins moments;
  private final CurvesViewModel curves = new CurvesViewModel();
  private final IntegerProperty stop = new SimpleIntegerProperty(this, "stop", -1);
  private final ReadOnlyObjectWrapper<Optional<PastOfRun>> past =
      new ReadOnlyObjectWrapper<>(this, "past", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Moment>> moment =
      new ReadOnlyObjectWrapper<>(this, "moment", Optional.empty());
  private final ReadOnlyBooleanWrapper probability =
      new ReadOnlyBooleanWrapper(this, "probability", true);
  private long openings;

  TimeMachineViewModel(Catalogue catalogue, GoOnViewModel goOn, Aside aside, Executor reading) {
    this.catalogue = catalogue;
    this.goOn = goOn;
    this.aside = aside;
    this.moments = new NewestWins(reading);
    stop.subscribe(now -> show());
  }

  /** Looks back at another run, from its newest moment. */
  public void open(ShelvedRun run) {
    long opening = ++openings;
    if (!run.isWhole()) {
      forget();
      return;
    }
    aside.ask(
        () -> PastOfRun.open(catalogue, run.folder()),
        opened -> {
          if (opening == openings) {
            enter(opened);
          }
        });
  }

  /** Looks at no run. */
  public void close() {
    openings++;
    forget();
  }

  /** Which of the stops one is at, from 0; -1 where there is none. */
  public IntegerProperty stopProperty() {
    return stop;
  }

  /** Goes to so many stops later, or earlier, as far as there are any. */
  void move(int stops) {
    go(stop.get() + stops);
  }

  /** Goes to a stop, the nearest there is. */
  void go(int wanted) {
    past.get()
        .filter(run -> !run.stops().isEmpty())
        .ifPresent(run -> stop.set(Math.max(0, Math.min(run.stops().size() - 1, wanted))));
  }

  /** What the run was where one is; the last answer. */
  public ReadOnlyObjectProperty<Optional<Moment>> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /** The run that is looked back at. */
  ReadOnlyObjectProperty<Optional<PastOfRun>> pastProperty() {
    return past.getReadOnlyProperty();
  }

  /** Whether D's verdicts are probabilities. */
  ReadOnlyBooleanProperty probabilityProperty() {
    return probability.getReadOnlyProperty();
  }

  /** Its curves. */
  CurvesViewModel curves() {
    return curves;
  }

  /** What a fork from here would take from the recipe panel. */
  ForkChanges changes(Moment here) {
    return goOn.changes(here.settings());
  }

  /** The settings of the recipe panel, which a fork can take along. */
  GoOnViewModel goOn() {
    return goOn;
  }

  /** Trains another run on from here, and this one beside it where that is wanted. */
  void fork(Map<String, String> changes, boolean beside) {
    past.get()
        .ifPresent(
            run ->
                moment
                    .get()
                    .ifPresent(
                        here ->
                            goOn.fork(
                                run.folder(), here.step(), here.settings(), changes, beside)));
  }

  private void enter(PastOfRun opened) {
    forget();
    AdversarialLoss loss = catalogue.loss(opened.begun());
    probability.set(loss.output() == Output.PROBABILITY);
    curves.prepare(opened.history(), probability.get(), loss.levels());
    curves.recorded(opened.history().size());
    curves.showChanges(opened.marks());
    past.set(Optional.of(opened));
    stop.set(opened.stops().size() - 1);
  }

  private void forget() {
    past.set(Optional.empty());
    moment.set(Optional.empty());
    stop.set(-1);
  }

  private void show() {
    int wanted = stop.get();
    past.get()
        .filter(run -> wanted >= 0)
        .ifPresent(
            run -> {
              curves.hold(run.stops().get(wanted));
              moments.ask(() -> read(run, wanted));
            });
  }

  private void read(PastOfRun run, int wanted) {
    try {
      Moment found = run.moment(wanted);
      aside
          .window()
          .execute(
              () -> {
                if (past.get().equals(Optional.of(run))) {
                  moment.set(Optional.of(found));
                }
              });
    } catch (RunException e) {
      String sentence = String.valueOf(e.getMessage());
      aside.window().execute(() -> aside.problems().accept(sentence));
    }
  }
}
