package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BenchCommandTest {

  @Test
  void jsonHasExactlyTheFieldsThatProgramsReadInTheirOrder() throws IOException {
    Session session = Session.of("bench", "--workload", "light", "--threads", "2", "--json");
    JsonNode json = new ObjectMapper().readTree(session.out);
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("workload", "threads", "msPerIteration", "imagesPerSecond");
    assertThat(json.get("threads").asInt()).isEqualTo(2);
    assertThat(json.get("msPerIteration").asDouble()).isEqualTo(12.5);
  }

  @Test
  void aProfileGoesIntoTheSameJson() throws IOException {
    Session session =
        Session.of("bench", "--workload", "light", "--iterations", "10", "--profile", "--json");

    JsonNode profile = new ObjectMapper().readTree(session.out).get("profile");

    assertThat(profile.get("iterations").asInt()).isEqualTo(10);
    assertThat(profile.get("operations").get(0).fieldNames())
        .toIterable()
        .containsExactly("operation", "calls", "millis", "gflopPerSecond", "gbPerSecond");
  }

  @Test
  void aProfileForPeopleAddsUpToTheWhole() {
    Session session = Session.of("bench", "--workload", "light", "--iterations", "10", "--profile");

    assertThat(session.out)
        .contains("  20.000  80.0 %        4.0      311   12.3  product")
        .contains("   5.000  20.0 %  between them");
  }

  @Test
  void peopleReadALine() {
    assertThat(Session.of("bench", "--workload", "wgan", "--threads", "1").out.strip())
        .isEqualTo("wgan: 12.50 ms an iteration, 10,240 images/s, 1 thread");
  }
}
