package org.ganvas.tensor.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * The plans of one thread: the last used of them are kept.
 *
 * @param <S> what is planned; equal where the plan is
 * @param <P> a plan
 */
final class PlanCache<S, P> {
  private static final float LOAD = 0.75f;

  /** A plan divides its work for a number of threads. */
  private record Key<S>(S planned, int threads) {}

  private final int kept;
  private final Function<S, P> planner;
  private final Consumer<P> farewell;
  private final IntSupplier threads;
  private final Map<Key<S>, P> plans;

  /**
   * @param kept how many plans at the most
   * @param planner makes a plan for as many threads as the thread may use then
   * @param farewell what is done with a plan that is kept no longer
   */
  PlanCache(int kept, Function<S, P> planner, Consumer<P> farewell) {
    this(kept, planner, farewell, Engine::threads);
  }

  /**
   * @param threads how many the thread may use now
   */
  PlanCache(int kept, Function<S, P> planner, Consumer<P> farewell, IntSupplier threads) {
    this.kept = kept;
    this.planner = planner;
    this.farewell = farewell;
    this.threads = threads;
    this.plans = new LinkedHashMap<>(kept, LOAD, true);
  }

  /** The plan for the number of threads that this thread may use now. */
  P plan(S planned) {
    Key<S> key = new Key<>(planned, threads.getAsInt());
    P known = plans.get(key);
    if (known != null) {
      return known;
    }
    if (plans.size() == kept) {
      Key<S> eldest = plans.keySet().iterator().next();
      farewell.accept(plans.remove(eldest));
    }
    P made = planner.apply(planned);
    plans.put(key, made);
    return made;
  }
}
