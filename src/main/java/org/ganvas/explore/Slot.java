package org.ganvas.explore;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere one answer is wanted at a time, such as a picture under a slider. A request takes the
 * place of one that is not answered yet, and an answer that of one that is not delivered yet; so
 * neither side can fall behind. What was asked before the generator was opened, or another in its
 * place, is never answered.
 */
public final class Slot {
  private final Explorer explorer;
  private final AtomicReference<@Nullable Request<?>> waiting = new AtomicReference<>();
  private final AtomicReference<@Nullable Runnable> undelivered = new AtomicReference<>();

  /** Counts requests and cancellations: a search that is not the newest ends. */
  private volatile long newest;

  /** What was asked up to this count is not wanted any more. */
  private volatile long cancelled;

  Slot(Explorer explorer) {
    this.explorer = explorer;
  }

  /**
   * Asks a question in place of what was asked here before.
   *
   * @param listener told the answer through the explorer's executor
   */
  public <A> void ask(Question<A> question, Consumer<A> listener) {
    search(generator -> new Once<>(question, generator), listener);
  }

  /**
   * Begins a search in place of what was asked here before.
   *
   * @param listener told through the explorer's executor how far it is, and at last the answer
   */
  public <A> void search(Search<A> search, Consumer<A> listener) {
    Request<A> request = new Request<>(search, listener, next(), explorer.opened());
    if (waiting.getAndSet(request) == null) {
      explorer.enqueue(this::begin);
    }
  }

  /** Forgets what was asked; a search ends after the step it is in. */
  public void cancel() {
    cancelled = next();
    waiting.set(null);
    undelivered.set(null);
  }

  private synchronized long next() {
    return ++newest;
  }

  private void begin() {
    Request<?> request = waiting.getAndSet(null);
    if (request == null || !isWanted(request)) {
      return;
    }
    if (request.source() != explorer.served()) {
      // It took the place of a request that was queued before its generator was opened.
      if (waiting.compareAndSet(null, request)) {
        explorer.enqueue(this::begin);
      }
      return;
    }
    ExploredGenerator generator = explorer.generator();
    if (generator != null) {
      start(request, generator);
    }
  }

  private <A> void start(Request<A> request, ExploredGenerator generator) {
    try {
      goOn(request, request.search().begin(generator));
    } catch (ExploreException e) {
      explorer.fail(String.valueOf(e.getMessage()));
    }
  }

  /** Does a step, and the next one after what others have asked meanwhile. */
  private <A> void goOn(Request<A> request, Search.Steps<A> steps) {
    boolean more = false;
    try {
      if (isWanted(request)) {
        A answer = steps.advance();
        more = !steps.isDone();
        deliver(request, answer);
      }
    } catch (ExploreException e) {
      more = false;
      explorer.fail(String.valueOf(e.getMessage()));
    } finally {
      if (!more) {
        steps.close();
      }
    }
    if (more) {
      explorer.enqueue(() -> goOn(request, steps));
    }
  }

  private <A> void deliver(Request<A> request, A answer) {
    Runnable telling =
        () -> {
          if (isOfPresentSource(request) && request.number() > cancelled) {
            request.listener().accept(answer);
          }
        };
    if (undelivered.getAndSet(telling) == null) {
      explorer.deliver(
          () -> {
            Runnable last = undelivered.getAndSet(null);
            if (last != null) {
              last.run();
            }
          });
    }
  }

  /** An answer on its way is delivered even if a newer request waits: a drag shows every stage. */
  private boolean isWanted(Request<?> request) {
    return isOfPresentSource(request) && request.number() == newest;
  }

  private boolean isOfPresentSource(Request<?> request) {
    return request.source() == explorer.opened();
  }

  /**
   * What is asked.
   *
   * @param number the slot's count when it was
   * @param source the explorer's count when it was
   */
  private record Request<A>(Search<A> search, Consumer<A> listener, long number, long source) {}

  /** A question as a search of one step. */
  private static final class Once<A> implements Search.Steps<A> {
    private final Question<A> question;
    private final ExploredGenerator generator;

    Once(Question<A> question, ExploredGenerator generator) {
      this.question = question;
      this.generator = generator;
    }

    @Override
    public A advance() throws ExploreException {
      return question.answer(generator);
    }

    @Override
    public boolean isDone() {
      return true;
    }

    @Override
    public void close() {}
  }
}
