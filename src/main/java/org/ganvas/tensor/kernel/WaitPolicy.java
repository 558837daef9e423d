package org.ganvas.tensor.kernel;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the threads of an operation wait for one another. OpenMP has them spin for milliseconds,
 * which is fastest on an idle machine, and fifteen times slower than sleeping as soon as anything
 * else wants a core: the window does. Spinning briefly before sleeping is as fast as the one and as
 * good-natured as the other (decision 0002). OpenMP takes this from the environment when it is
 * loaded and in no other way, so the variables are set in this very process before that.
 */
final class WaitPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(WaitPolicy.class);

  /**
   * What each OpenMP library calls it: turns of a loop for GNU's, milliseconds for LLVM's and
   * Intel's.
   */
  private static final Map<String, String> BRIEF =
      Map.of("GOMP_SPINCOUNT", "10000", "KMP_BLOCKTIME", "1");

  private static final Set<String> CHOSEN_BY_USER =
      Set.of("OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME");

  private WaitPolicy() {}

  private interface Posix extends Library {
    int setenv(String name, String value, int overwrite);
  }

  private interface Windows extends Library {
    int _putenv(String assignment);
  }

  /** Has threads spin briefly and then sleep, unless the user's environment says otherwise. */
  static void spinBriefly() {
    if (System.getenv().keySet().stream().anyMatch(CHOSEN_BY_USER::contains)) {
      return;
    }
    try {
      BRIEF.forEach(WaitPolicy::set);
    } catch (UnsatisfiedLinkError e) {
      LOG.warn("OpenMP keeps its own wait policy; training is slow while other programs run.", e);
    }
  }

  private static void set(String name, String value) {
    if (Platform.isWindows()) {
      Native.load("msvcrt", Windows.class)._putenv(name + "=" + value);
    } else {
      Native.load(Platform.C_LIBRARY_NAME, Posix.class).setenv(name, value, 0);
    }
  }
}
