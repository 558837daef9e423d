package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ganvas.recipe.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsDocumentTest {
  private static final Path PAGE = Path.of("docs", "settings.md");

  @Test
  void thePageSaysWhatTheCatalogueSays() throws IOException {
    assertThat(Files.readString(PAGE))
        .as(
            "docs/settings.md is out of date; rewrite it with: java -jar target/ganvas.jar %s",
            DocumentSettingsCommand.NAME)
        .isEqualTo(new SettingsDocument(Catalogue.standard()).markdown());
  }

  @Test
  void theCommandWritesThePage(@TempDir Path folder) {
    Path page = folder.resolve("settings.md");
    assertThat(Session.of(DocumentSettingsCommand.NAME, page.toString()).status).isZero();
    assertThat(page).hasContent(new SettingsDocument(TestCatalogue.create()).markdown());
  }
}
