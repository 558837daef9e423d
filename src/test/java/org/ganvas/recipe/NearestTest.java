package org.ganvas.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> RECIPES =
      List.of("light", "dense", "dcgan", "dcgan-upsample", "wgan");

  @ParameterizedTest
  @CsvSource({
    "lihgt, light",
    "DENSE, dense",
    "dcgam, dcgan",
    "dc-gan, dcgan",
    "dcgan-upsampling, dcgan-upsample",
    "w-gan, wgan",
    "wgan-gp, wgan",
    "wgan, wgan",
  })
  void findsWhatWasProbablyMeant(String typed, String meant) {
    assertThat(Nearest.to(typed, RECIPES)).isEqualTo(meant);
  }

  @Test
  void theFirstOfEquallyNearOnesIsTaken() {
    assertThat(Nearest.to("", List.of("ab", "cd"))).isEqualTo("ab");
  }
}
