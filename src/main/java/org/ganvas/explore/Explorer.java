package org.ganvas.explore;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ganvas.event.Phase;
import org.ganvas.explore.GeneratorSource.Feed;
import org.ganvas.explore.GeneratorSource.Receiver;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.tensor.kernel.ThreadLimit;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions to a generator on a thread of its own, which has its own copy of it: so nothing
 * that is asked here waits for a training step. What is asked in a {@link Slot} replaces what was
 * asked there before; answers and news come through the executor given. All methods may be called
 * from any thread and return at once.
 */
public final class Explorer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Explorer.class);

  /**
   * A single picture is done sooner by one processor thread than by two that wait for one another
   * (1 ms against 6 ms for the recipe light), and training keeps the others.
   */
  private static final int ONE = 1;

  /**
   * While a run trains, the explorer begins something at most sixty times a second, in nanoseconds,
   * and rests twice as long as it worked: who drags a slider sees no more, and the iterations,
   * whose threads wait for one another, lose little.
   */
  private static final long PACE = 16_000_000;

  private static final long REST = 2;

  /** No rest is longer, in nanoseconds. */
  private static final long LONGEST_REST = 18_000_000;

  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable GeneratorCopy> newest = new AtomicReference<>();
  private final Executor delivery;
  private final Listener listener;
  private final Supplier<Phase> engine;
  private final int threads;
  private final Thread thread;

  /** Counts what was opened: what belongs to an earlier source is out of date. */
  private volatile long opened;

  private volatile boolean closed;

  // What follows belongs to the explorer's thread.
  private @Nullable ExploredGenerator generator;
  private Feed feed = () -> {};
  private long served;

  /** Hears of the generator, through the executor. */
  public interface Listener {
    /** A source that was opened has handed over its first generator. */
    void opened(GeneratorView view);

    /** Training has gone on: what is shown may be asked again. */
    void changed(GeneratorView view);

    /** Something cannot be answered; the sentence says why. */
    void failed(String sentence);
  }

  /**
   * An explorer that has no generator yet.
   *
   * @param engine what the engine does: where it has a run, its threads are left as they are, and
   *     while it iterates it comes first
   * @param threads processor threads that the engine is started with otherwise, at least 1
   * @param delivery where answers and news arrive
   * @param listener hears of the generator
   */
  public Explorer(Supplier<Phase> engine, int threads, Executor delivery, Listener listener) {
    this.engine = engine;
    this.threads = threads;
    this.delivery = delivery;
    this.listener = listener;
    this.thread = new Thread(this::work, "ganvas-explorer");
    thread.setDaemon(true);
    thread.start();
  }

  /** An explorer beside a training service. */
  public static Explorer beside(
      TrainingService training, int threads, Executor delivery, Listener listener) {
    return new Explorer(training::phase, threads, delivery, listener);
  }

  /**
   * Explores another generator, or the same run's other one. What was asked before is forgotten, a
   * search included.
   */
  public void open(GeneratorSource source, Weights weights) {
    long mine;
    synchronized (this) {
      mine = ++opened;
    }
    jobs.add(() -> change(source, weights, mine));
  }

  /** A place for answers in which the newest request wins. */
  public Slot slot() {
    return new Slot(this);
  }

  /** Ends the thread after the operation it is in; waits for that. */
  @Override
  public void close() {
    closed = true;
    jobs.add(() -> {});
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  long opened() {
    return opened;
  }

  /** The count of what is answered from now; on the explorer's thread. */
  long served() {
    return served;
  }

  void enqueue(Runnable job) {
    jobs.add(job);
  }

  /** Runs something where answers arrive. */
  void deliver(Runnable what) {
    if (!closed) {
      delivery.execute(what);
    }
  }

  void fail(String sentence) {
    deliver(() -> listener.failed(sentence));
  }

  /** The generator, if one was handed over; on the explorer's thread. */
  @Nullable ExploredGenerator generator() {
    return generator;
  }

  private void work() {
    while (!closed) {
      try {
        Runnable job = jobs.take();
        long start = System.nanoTime();
        prepare();
        job.run();
        rest(System.nanoTime() - start);
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException | Error e) {
        LOG.error("The explorer failed", e);
        fail("The explorer failed unexpectedly: %s; the log says more.".formatted(e.getMessage()));
      }
    }
    feed.close();
    forget();
    MemoryScope.freeAll();
  }

  private void rest(long worked) throws InterruptedException {
    if (engine.get() == Phase.RUNNING) {
      long rest = Math.max(PACE - worked, REST * worked);
      TimeUnit.NANOSECONDS.sleep(Math.min(rest, LONGEST_REST));
    }
  }

  /** Takes over the newest generator. */
  private void prepare() {
    GeneratorCopy copy = newest.getAndSet(null);
    ExploredGenerator present = generator;
    if (present != null) {
      if (copy != null) {
        present.take(copy);
        tell(present.view(), listener::changed);
      }
    } else if (copy != null) {
      ExploredGenerator first = new ExploredGenerator(copy);
      generator = first;
      tell(first.view(), listener::opened);
    }
  }

  /** Tells of a generator, unless another was opened before that arrives. */
  private void tell(GeneratorView view, Consumer<GeneratorView> news) {
    long mine = served;
    deliver(
        () -> {
          if (mine == opened) {
            news.accept(view);
          }
        });
  }

  private void startEngine() {
    Phase phase = engine.get();
    if (!phase.isBusy() && !phase.hasOpenRun()) {
      Engine.start(threads);
    }
    ThreadLimit.set(ONE);
  }

  private void change(GeneratorSource source, Weights weights, long mine) {
    if (mine != opened) {
      return;
    }
    feed.close();
    forget();
    newest.set(null);
    served = mine;
    startEngine();
    feed = source.open(weights, new Newest(mine));
  }

  private void forget() {
    if (generator != null) {
      generator.close();
      generator = null;
    }
  }

  /** Keeps the newest copy and wakes the thread. */
  private final class Newest implements Receiver {
    private final long mine;

    Newest(long mine) {
      this.mine = mine;
    }

    @Override
    public void take(GeneratorCopy copy) {
      if (mine == opened && newest.getAndSet(copy) == null) {
        jobs.add(() -> {});
      }
    }

    @Override
    public void fail(String sentence) {
      if (mine == opened) {
        Explorer.this.fail(sentence);
      }
    }
  }
}
