package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ganvas.explore.NearestExamples.Neighbour;
import org.junit.jupiter.api.Test;

class NearestExamplesTest {

  @Test
  void theNearestComeFirstWithTheirDistances() throws ExploreException {
    byte[] grey = new byte[16];
    Arrays.fill(grey, (byte) 52);
    try (ExploredGenerator tiny = TinyGenerators.explored(TinyGenerators.pictures(1, 0))) {
      List<Neighbour> nearest = NearestExamples.of(new Examples.Pictures(4, 4, grey)).answer(tiny);

      assertThat(nearest).extracting(Neighbour::index).containsExactly(5, 6, 4, 7, 3);
      // Sixteen pixels apart by d grey levels each: 4 · d.
      assertThat(nearest)
          .extracting(neighbour -> Math.round(neighbour.distance() * 100) / 100.0)
          .containsExactly(8.0, 32.0, 48.0, 72.0, 88.0);
      assertThat(((Examples.Pictures) nearest.get(0).example()).pixels()).containsOnly(50);
    }
  }
}
