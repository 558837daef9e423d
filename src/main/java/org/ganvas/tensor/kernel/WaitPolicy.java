package org.ganvas.tensor.kernel;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the threads of an operation wait for one another. OpenMP has them spin, which is fastest on
 * an idle machine, and fifteen times slower than sleeping as soon as anything else wants a core:
 * the window does. OpenMP takes its policy from the environment when it is loaded and in no other
 * way, so the variable is set in this very process before that.
 */
final class WaitPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(WaitPolicy.class);
  private static final String POLICY = "OMP_WAIT_POLICY";
  private static final String PASSIVE = "passive";

  private WaitPolicy() {}

  private interface Posix extends Library {
    int setenv(String name, String value, int overwrite);
  }

  private interface Windows extends Library {
    int _putenv(String assignment);
  }

  /** Has threads sleep while they wait, unless the user's environment says otherwise. */
  static void sleep() {
    if (System.getenv(POLICY) != null) {
      return;
    }
    try {
      if (Platform.isWindows()) {
        Native.load("msvcrt", Windows.class)._putenv(POLICY + "=" + PASSIVE);
      } else {
        Native.load(Platform.C_LIBRARY_NAME, Posix.class).setenv(POLICY, PASSIVE, 0);
      }
    } catch (UnsatisfiedLinkError e) {
      LOG.warn("OpenMP keeps its own wait policy; training is slow while other programs run.", e);
    }
  }
}
