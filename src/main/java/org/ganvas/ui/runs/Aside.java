package org.ganvas.ui.runs;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ganvas.data.DatasetException;
import org.ganvas.run.RunException;

/**
 * Asks the disk on another thread and tells the window what came of it, or in one sentence why
 * nothing did.
 *
 * @param thread asks
 * @param window is told
 * @param problems told why something could not be done
 */
record Aside(Executor thread, Executor window, Consumer<String> problems) {

  /** Something that takes a moment. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws RunException, DatasetException;
  }

  /** Something that takes a moment and has no answer. */
  @FunctionalInterface
  interface Deed {
    void act() throws RunException;
  }

  /** Asks; where there is an answer, the window is told. */
  <T> void ask(Question<T> question, Consumer<T> answered) {
    thread.execute(
        () -> {
          try {
            T answer = question.ask();
            window.execute(() -> answered.accept(answer));
          } catch (RunException | DatasetException e) {
            String sentence = String.valueOf(e.getMessage());
            window.execute(() -> problems.accept(sentence));
          }
        });
  }

  /** Does something, and then something in the window whether it succeeded or not. */
  void act(Deed deed, Runnable afterwards) {
    thread.execute(
        () -> {
          try {
            deed.act();
          } catch (RunException e) {
            String sentence = String.valueOf(e.getMessage());
            window.execute(() -> problems.accept(sentence));
          }
          window.execute(afterwards);
        });
  }
}
