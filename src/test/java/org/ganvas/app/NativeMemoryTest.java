package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {
  private static final String PROPERTY = "org.bytedeco.javacpp.maxbytes";
  private static final long GIB = 1L << 30;
  private String before = "";

  @BeforeEach
  void remember() {
    before = System.getProperty(PROPERTY, "");
  }

  @AfterEach
  void restore() {
    if (before.isEmpty()) {
      System.clearProperty(PROPERTY);
    } else {
      System.setProperty(PROPERTY, before);
    }
  }

  @Test
  void halfOfTheMemoryIsTheEnginesButNeverTooLittleToTrain() {
    assertThat(NativeMemory.share(16 * GIB)).isEqualTo(8 * GIB);
    assertThat(NativeMemory.share(GIB)).isEqualTo(GIB);
  }

  @Test
  void theLimitIsSetUnlessTheUserHas() {
    System.clearProperty(PROPERTY);
    NativeMemory.limit();
    assertThat(Long.parseLong(System.getProperty(PROPERTY))).isGreaterThanOrEqualTo(GIB);
    System.setProperty(PROPERTY, "3g");
    NativeMemory.limit();
    assertThat(System.getProperty(PROPERTY)).isEqualTo("3g");
  }
}
