package org.ganvas.ui.curves;

/** Which iterations are in view. */
sealed interface StepWindow {

  /**
   * The iterations in view now.
   *
   * @param run all iterations there are
   */
  Span span(Span run);

  /** All of them. */
  record WholeRun() implements StepWindow {
    @Override
    public Span span(Span run) {
      return run;
    }
  }

  /**
   * The newest ones.
   *
   * @param length how many
   */
  record Newest(double length) implements StepWindow {
    @Override
    public Span span(Span run) {
      return length >= run.length() ? run : new Span(run.to() - length, run.to());
    }
  }

  /**
   * Chosen ones, whatever is added.
   *
   * @param span which
   */
  record Chosen(Span span) implements StepWindow {
    @Override
    public Span span(Span run) {
      return span;
    }
  }
}
