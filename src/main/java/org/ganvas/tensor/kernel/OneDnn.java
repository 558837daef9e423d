package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether oneDNN is called directly; decided when it is first asked for, since the library is large
 * to load.
 */
final class OneDnn {
  private static final Logger LOG = LoggerFactory.getLogger(OneDnn.class);

  /** The property that, set to {@code nd4j}, keeps oneDNN from being called directly. */
  private static final String KERNELS = "ganvas.kernels";

  private static final boolean AVAILABLE =
      !System.getProperty(KERNELS, "").equals("nd4j") && loads();

  private OneDnn() {}

  /** Whether its native library exists, loads, and is wanted for numbers of that precision. */
  static boolean serves(Precision precision) {
    return precision == Precision.FLOAT32 && AVAILABLE;
  }

  private static boolean loads() {
    // ND4J's library first: oneDNN's then finds OpenMP loaded, and both share one set of threads.
    Nd4j.getExecutioner();
    try {
      Loader.load(dnnl.class);
      return true;
    } catch (LinkageError e) {
      LOG.info("oneDNN is not used directly: {}", e.toString());
      return false;
    }
  }
}
