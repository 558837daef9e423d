package org.ganvas.tensor.kernel;

import java.nio.file.Path;
import java.util.Optional;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.profiler.ProfilerConfig;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native libraries as a whole. */
public final class Engine {
  private static final String JAVACPP_LOGGER = "org.bytedeco.javacpp.logger";

  /** Fewer numbers than this are done sooner by one thread than shared out. */
  private static final int PARALLEL_FROM = 16_384;

  private Engine() {}

  /**
   * Loads the native libraries if they are not yet, and sets how many threads the operations of the
   * calling thread may use. The first time on a machine this unpacks them, which takes seconds.
   *
   * @param threads at least 1
   * @throws EngineUnavailable if they cannot be loaded
   */
  public static void start(int threads) {
    WaitPolicy.spinBriefly();
    // JavaCPP warns on standard error that ND4J was built with an older one; that belongs in the
    // log.
    if (System.getProperty(JAVACPP_LOGGER) == null) {
      System.setProperty(JAVACPP_LOGGER, "slf4j");
    }
    OpExecutioner executioner = load();
    executioner.setProfilingConfig(
        ProfilerConfig.builder().checkWorkspaces(Boolean.getBoolean("ganvas.debugScopes")).build());
    Nd4j.getEnvironment().setElementwiseThreshold(PARALLEL_FROM);
    Nd4j.getEnvironment().setTadThreshold(PARALLEL_FROM);
    Nd4j.getEnvironment().setMaxMasterThreads(threads);
    Nd4j.getEnvironment().setMaxThreads(threads);
    ThreadLimit.set(threads);
  }

  /**
   * Where {@link #start} is going to unpack the native libraries, which takes seconds, if it is.
   */
  public static Optional<Path> toUnpack() {
    NativeCache cache = NativeCache.ofThisProcess();
    return cache.isNeeded() ? Optional.of(cache.folder()) : Optional.empty();
  }

  private static OpExecutioner load() {
    try {
      return Nd4j.getExecutioner();
    } catch (LinkageError | RuntimeException e) {
      throw new EngineUnavailable(
          NativeCache.ofThisProcess()
              .problem()
              .orElse(
                  "The engine's libraries cannot be loaded on this system; the log says which one is missing."),
          e);
    }
  }

  /** How many threads the operations of the calling thread may use. */
  static int threads() {
    return NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
  }

  /** Native memory that this process holds for arrays, in bytes. */
  public static long offHeapBytes() {
    return Nd4j.getMemoryManager().allocatedMemory(0);
  }
}
