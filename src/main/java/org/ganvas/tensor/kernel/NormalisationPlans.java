package org.ganvas.tensor.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.stream;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The plans of batch normalisations of one thread: the last used of them are kept. */
final class NormalisationPlans {
  private static final int KEPT = 64;
  private static final float LOAD = 0.75f;

  /** A plan divides its work for a number of threads. */
  private record Key(long batch, long features, long places, float epsilon, int threads) {}

  private final NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
  private final engine processor = new engine(engine.kind.cpu, 0);
  private final stream queue = new stream(processor);
  private final Map<Key, NormalisationPlan> plans = new LinkedHashMap<>(KEPT, LOAD, true);

  /** The plan for a shape and the number of threads that this thread may use now. */
  NormalisationPlan plan(long batch, long features, long places, float epsilon) {
    Key key = new Key(batch, features, places, epsilon, natives.ompGetMaxThreads());
    NormalisationPlan known = plans.get(key);
    if (known != null) {
      return known;
    }
    if (plans.size() == KEPT) {
      // Not closed: a result that was normalised with it may yet pull a gradient back.
      plans.remove(plans.keySet().iterator().next());
    }
    NormalisationPlan made =
        new NormalisationPlan(batch, features, places, epsilon, processor, queue);
    plans.put(key, made);
    return made;
  }
}
