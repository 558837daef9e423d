package org.ganvas.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.image.Png;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;
import org.ganvas.run.Environment;
import org.ganvas.run.RunDescription;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * A report of a run: one HTML file that needs no network and runs no script.
 *
 * @param description what the run is
 * @param settings it was started with
 * @param catalogue what they refer to
 * @param history its curves
 * @param model its newest generator
 * @param pictures some of the pictures that it kept, oldest first
 */
public record RunReport(
    RunDescription description,
    Settings settings,
    Catalogue catalogue,
    History history,
    Model model,
    List<Path> pictures) {
  /** Of the pictures that a run kept: the first, the last and some between. */
  private static final int SHOWN = 6;

  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;max-width:820px;margin:2em auto;padding:0 1em;color:#1f2328}
      table{border-collapse:collapse}td,th{padding:2px 12px 2px 0;text-align:left;vertical-align:top}
      td.changed{font-weight:600}figure{display:inline-block;margin:0 12px 12px 0}
      img{max-width:100%;image-rendering:pixelated}svg{max-width:100%;height:auto}
      code{overflow-wrap:anywhere}
      """;

  /** Copies the list. */
  public RunReport {
    pictures = List.copyOf(pictures);
  }

  /**
   * Reads a run.
   *
   * @throws RunException if it cannot be read or has no checkpoint yet
   * @throws ExportException if its pictures cannot be listed
   */
  public static RunReport of(Catalogue catalogue, Path run) throws RunException, ExportException {
    RunReader reader = RunReader.open(run);
    List<Path> all = TimeLapse.pictures(run);
    int shown = Math.min(SHOWN, all.size());
    return new RunReport(
        reader.description(),
        reader.description().settings(catalogue),
        catalogue,
        reader.losses(),
        KeptGenerator.newest(catalogue, run, Weights.AVERAGED).model(),
        IntStream.range(0, shown)
            .mapToObj(i -> all.get(shown == 1 ? 0 : i * (all.size() - 1) / (shown - 1)))
            .toList());
  }

  /**
   * The bytes of the file.
   *
   * @throws ExportException if a picture cannot be read
   */
  public byte[] html() throws ExportException {
    String title = "Run %s".formatted(description.name());
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width">
        <meta name="generator" content="Ganvas">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <h1>%s</h1>
        <p>Recipe <b>%s</b>, %s; begun %s.</p>
        <h2>Numbers</h2>
        %s
        <h2>Curves</h2>
        %s
        <h2>Samples</h2>
        <p>All pictures below are synthetic.</p>
        %s
        <h2>Settings</h2>
        <p>What differs from the recipe is in bold.</p>
        %s
        <h2>Provenance</h2>
        %s
        </body>
        </html>
        """
        .formatted(
            Markup.escaped(title),
            STYLE,
            Markup.escaped(title),
            Markup.escaped(settings.recipe().title()),
            Markup.escaped(settings.recipe().explanation()),
            description.created(),
            table(numbers()),
            history.size() == 0 ? "<p>There are none yet.</p>" : new Curves(history, title).svg(),
            samples(),
            settingsTable(),
            table(provenance()))
        .getBytes(UTF_8);
  }

  private Map<String, String> numbers() {
    Map<String, String> numbers = new LinkedHashMap<>();
    numbers.put("Iterations", Long.toString(model.step()));
    for (Curve curve : Curve.values()) {
      last(curve).ifPresent(value -> numbers.put("Last " + curve.column(), value));
    }
    return numbers;
  }

  private Optional<String> last(Curve curve) {
    return LongStream.range(0, history.size())
        .map(i -> history.size() - 1 - i)
        .mapToObj(i -> history.value(curve, (int) i))
        .filter(value -> !Float.isNaN(value))
        .findFirst()
        .map(value -> String.format(Locale.ROOT, "%.4g", value));
  }

  private String samples() throws ExportException {
    StringBuilder html = new StringBuilder();
    for (Path file : pictures) {
      String step = file.getFileName().toString().replaceAll("\\D+0*(?=\\d)|\\.png$", "");
      html.append(
          "<figure><img alt=\"Samples of step %s\" src=\"data:image/png;base64,%s\"><figcaption>Step %s</figcaption></figure>\n"
              .formatted(step, encoded(file), step));
    }
    return html.isEmpty() ? "<p>The run has kept none yet.</p>" : html.toString();
  }

  /** The picture with what it is written into it. */
  private String encoded(Path file) throws ExportException {
    try {
      byte[] png = Files.readAllBytes(file);
      Content content = Content.Levels.of(Png.decodeColours(png));
      Provenance provenance =
          new Provenance(
              model,
              Optional.empty(),
              Form.TIME_LAPSE,
              Look.STANDARD,
              content.sha256(),
              Environment.ganvasVersion());
      return Base64.getEncoder().encodeToString(provenance.metadata().writtenInto(png));
    } catch (IOException e) {
      throw new ExportException(
          "%s cannot be read; move it away to leave it out.".formatted(file), e);
    }
  }

  private String settingsTable() {
    StringBuilder html = new StringBuilder("<table>\n");
    for (Setting<?> setting : catalogue.settings()) {
      html.append(
          "<tr><th>%s</th><td%s>%s %s</td></tr>\n"
              .formatted(
                  Markup.escaped(setting.info().label()),
                  settings.isDefault(setting) ? "" : " class=\"changed\"",
                  Markup.escaped(settings.get(setting).toString()),
                  Markup.escaped(setting.info().unit())));
    }
    return html.append("</table>").toString();
  }

  private Map<String, String> provenance() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Digital source type", Provenance.SOURCE_TYPE);
    facts.put("Generator, SHA-256", model.sha256());
    facts.put("Of step", "%d, %s".formatted(model.step(), model.weights()));
    facts.put("Seed", Long.toString(description.seed()));
    facts.put("Training data", description.dataset().name());
    facts.put("Training data, SHA-256", description.dataset().sha256());
    Environment environment = description.environment();
    facts.put("Trained on", environment.cpu());
    facts.put("Threads", "%d, %s".formatted(environment.threads(), environment.precision()));
    facts.put("System", "%s; %s".formatted(environment.os(), environment.java()));
    facts.put("Ganvas", environment.ganvas());
    return facts;
  }

  private static String table(Map<String, String> rows) {
    StringBuilder html = new StringBuilder("<table>\n");
    rows.forEach(
        (name, value) ->
            html.append(
                "<tr><th>%s</th><td><code>%s</code></td></tr>\n"
                    .formatted(Markup.escaped(name), Markup.escaped(value))));
    return html.append("</table>").toString();
  }
}
