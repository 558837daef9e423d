package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is in the catalogue is on the command line and in the documentation, without another line.
 */
class CatalogueOnTheCommandLineTest {
  private static final Catalogue WITH_NEW_LOSS =
      TestCatalogue.create().with(new TestCatalogue.NamedLoss("brand-new"));

  @TempDir Path folder;

  @Test
  void aNewLossIsListed() {
    assertThat(Session.with(WITH_NEW_LOSS, "list", "losses").out)
        .containsPattern("(?m)^brand-new +What the brand-new loss is for. \\[Somebody 2014]$");
  }

  @Test
  void aNewLossIsInTheHelpOfTrain() {
    assertThat(Session.with(WITH_NEW_LOSS, "train", "--help").out).contains("brand-new");
    assertThat(Session.of("train", "--help").out).doesNotContain("brand-new");
  }

  @Test
  void aNewLossCanBeTrainedWith() {
    Session session =
        Session.with(
            WITH_NEW_LOSS,
            "train",
            "--loss",
            "brand-new",
            "--steps=1",
            "--out",
            folder.resolve("run").toString());
    assertThat(session.status).as(session.err).isZero();
    assertThat(WITH_NEW_LOSS.loss(session.training.settings).name()).isEqualTo("brand-new");
  }

  @Test
  void aNewLossIsSuggested() {
    assertThat(Session.with(WITH_NEW_LOSS, "train", "--loss", "brandnew").err)
        .contains("did you mean 'brand-new'");
  }

  @Test
  void aNewLossIsCompletedByTheShell() {
    Session session = Session.with(WITH_NEW_LOSS, "generate-completion");
    assertThat(session.status).isZero();
    assertThat(session.out).startsWith("#!").contains("brand-new");
  }

  @Test
  void aNewLossIsDocumented() {
    assertThat(new SettingsDocument(WITH_NEW_LOSS).markdown())
        .contains("| `brand-new` | **The brand-new loss**: What the brand-new loss is for. |");
  }

  @Test
  void everySettingIsInTheHelpOfTrainAndDocumented() {
    Catalogue catalogue = TestCatalogue.create();
    String help = Session.of("train", "--help").out;
    String page = new SettingsDocument(catalogue).markdown();
    for (Setting<?> setting : catalogue.settings()) {
      assertThat(help).contains("--" + setting.name() + "=");
      assertThat(page).contains("### `" + setting.name() + "`").contains(setting.info().help());
    }
    assertThat(page).contains("| in recipes | wgan 5 |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"recipes", "losses", "methods", "datasets", "workloads"})
  void everyKindIsListedForPeopleAndForPrograms(String kind) throws IOException {
    String[] lines = Session.of("list", kind).out.strip().split("\\R");
    JsonNode json = new ObjectMapper().readTree(Session.of("list", kind, "--json").out);
    assertThat(json.get(kind)).hasSize(lines.length);
    for (int i = 0; i < lines.length; i++) {
      assertThat(lines[i])
          .startsWith(json.get(kind).get(i).get("name").asText() + " ")
          .contains(json.get(kind).get(i).get("explanation").asText());
    }
  }

  @Test
  void methodsAreWhatPapersDescribe() {
    assertThat(Session.of("list", "methods").out)
        .containsPattern("(?m)^clip-value .*Arjovsky")
        .containsPattern("(?m)^dropout .*Srivastava")
        .containsPattern("(?m)^optimiser-d=rmsprop .*Tieleman")
        .doesNotContainPattern("(?m)^(seed|threads|loss|dataset)");
  }
}
