package org.ganvas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageDatasetTest {

  @Test
  void theDigestIsOfPixelsThenLabels() {
    byte[] pixels = {'a', 'b'};
    // SHA-256 of "abc", from FIPS 180-2, appendix B.1.
    assertThat(new ImageDataset("x", 1, 1, pixels, Optional.of(new byte[] {'c', 'd'})).digest())
        .isNotEqualTo(new ImageDataset("x", 1, 1, pixels, Optional.empty()).digest());
    assertThat(new ImageDataset("x", 1, 2, pixels, Optional.of(new byte[] {'c'})).digest())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void refusesPixelsThatFillNoPicturesAndOtherCountsOfLabels() {
    assertThatThrownBy(() -> new ImageDataset("x", 2, 2, new byte[5], Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ImageDataset("x", 1, 1, new byte[2], Optional.of(new byte[3])))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
