package org.ganvas.tensor.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.stream;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The plans of one thread: the last used of them are kept. */
final class ConvolutionPlans {
  /** Several runs of the largest recipe, each with its samples' batch size beside its own. */
  private static final int KEPT = 128;

  private static final float LOAD = 0.75f;

  /** A plan divides its work for a number of threads. */
  private record Key(ConvolutionPass pass, ConvolutionShape shape, int threads) {}

  private final NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
  private final engine processor = new engine(engine.kind.cpu, 0);
  private final stream queue = new stream(processor);
  private final ConvolutionPlan.Rooms rooms =
      new ConvolutionPlan.Rooms(
          new Scratch(processor),
          new Scratch(processor),
          new Scratch(processor),
          new Scratch(processor));
  private final Map<Key, ConvolutionPlan> plans = new LinkedHashMap<>(KEPT, LOAD, true);

  /** Does a pass. */
  void run(ConvolutionPass pass, ConvolutionShape shape, NdArray a, NdArray b, NdArray out) {
    plan(pass, shape).run(a, b, out, queue, rooms);
  }

  /** The plan of a pass for the number of threads that this thread may use now. */
  private ConvolutionPlan plan(ConvolutionPass pass, ConvolutionShape shape) {
    Key key = new Key(pass, shape, natives.ompGetMaxThreads());
    ConvolutionPlan known = plans.get(key);
    if (known != null) {
      return known;
    }
    if (plans.size() == KEPT) {
      Key eldest = plans.keySet().iterator().next();
      plans.remove(eldest).close();
    }
    ConvolutionPlan made = new ConvolutionPlan(pass, shape, processor);
    plans.put(key, made);
    return made;
  }
}
