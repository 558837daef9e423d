package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EvaluateCommandTest {

  private static JsonNode json(String... arguments) throws IOException {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[0] = "evaluate";
    all[all.length - 1] = "--json";
    Session session = Session.of(all);
    assertThat(session.status).as(session.err).isZero();
    return new ObjectMapper().readTree(session.out);
  }

  @Test
  void pointsWithKnownModesAreMeasuredByThem() throws IOException {
    JsonNode report = json("--run", "plane", "--seed", "0");

    assertThat(report.fieldNames())
        .toIterable()
        .containsExactly(
            "run", "step", "seed", "samples", "modes", "knownModes", "highQuality", "reverseKl");
    assertThat(report.get("samples").asInt()).isEqualTo(2_500);
    assertThat(report.get("modes").asInt()).isEqualTo(8);
    assertThat(report.get("highQuality").asDouble()).isBetween(0.98, 1.0);
    assertThat(report.get("reverseKl").asDouble()).isLessThan(1e-3);
    assertThat(report.get("step").asLong()).isEqualTo(500);
  }

  @Test
  void fewerSamplesCanBeAskedFor() throws IOException {
    JsonNode report = json("--run", "plane", "--seed", "1", "--samples", "10");

    assertThat(report.get("samples").asInt()).isEqualTo(10);
    assertThat(report.get("modes").asInt()).as("only (1, 0) is on one").isEqualTo(1);
    assertThat(report.get("highQuality").asDouble()).isEqualTo(0.1);
  }

  @Test
  void otherPointsAreComparedWithRealOnes() throws IOException {
    JsonNode report = json("--run", "moon", "--seed", "0");

    assertThat(report.get("precision").asDouble()).isGreaterThan(0.9);
    assertThat(report.get("recall").asDouble()).isGreaterThan(0.9);
    assertThat(report.get("energy").asDouble()).isLessThan(0.01);
    assertThat(report.has("modes")).isFalse();
  }

  @Test
  void peopleGetALineAFigure() {
    Session session = Session.of("evaluate", "--run", "plane", "--seed", "0");

    assertThat(session.out.lines())
        .hasSize(3)
        .first()
        .isEqualTo("modes            8  of 8 that have a sample within 3 σ");
    assertThat(session.err).contains("Comparing 2,500 points of step 500 with those of ring8.");
  }

  @Test
  void picturesKeepTheirOwnFigures() throws IOException {
    JsonNode report = json("--run", "trained", "--samples", "20");

    assertThat(report.has("clear")).isTrue();
    assertThat(report.get("samples").asInt()).isEqualTo(20);
  }
}
