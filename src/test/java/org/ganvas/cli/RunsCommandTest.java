package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void train() {
    for (String name : new String[] {"first", "second"}) {
      assertThat(
              Session.of("train", "--out", folder.resolve(name).toString(), "--steps", "7").status)
          .isZero();
    }
  }

  @Test
  void aLineARun() {
    Session session = Session.of("runs", "--in", folder.toString());

    assertThat(session.status).isZero();
    assertThat(session.out.lines()).hasSize(3);
    assertThat(session.out).contains("first", "second", "light", "steps", "MB", "2 runs, ");
  }

  @Test
  void oneObjectForPrograms() throws Exception {
    Session session = Session.of("runs", "--in", folder.toString(), "--json");

    JsonNode runs = new ObjectMapper().readTree(session.out);
    assertThat(runs.path("runs")).hasSize(2);
    assertThat(runs.path("bytes").asLong()).isPositive();
    JsonNode run = runs.path("runs").get(0);
    assertThat(run.path("recipe").asText()).isEqualTo("light");
    assertThat(run.path("state").asText()).isEqualTo("closed");
    assertThat(run.has("steps")).isTrue();
    assertThat(run.has("note")).isFalse();
  }

  @Test
  void aRunIsNamedNotedAndFound() {
    String run = folder.resolve("second").toString();

    assertThat(Session.of("runs", "name", run, "The good one").status).isZero();
    assertThat(Session.of("runs", "note", run, "sharp sevens").status).isZero();

    Session found = Session.of("runs", "--in", folder.toString(), "--search", "GOOD sevens");
    assertThat(found.out)
        .contains("The good one", "sharp sevens", "1 run, ")
        .doesNotContain("first");
  }

  @Test
  void whatIsNoRunIsNotDeleted() {
    Session session = Session.of("runs", "delete", folder.toString(), "--force");

    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.complaint())
        .isEqualTo("%s is not the folder of a run; nothing is deleted.".formatted(folder));
  }
}
