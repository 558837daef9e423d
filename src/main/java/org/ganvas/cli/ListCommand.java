package org.ganvas.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Choice;
import org.ganvas.recipe.ChoiceSetting;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.SettingInfo.Group;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code ganvas list}: what there is to choose from, a subcommand a kind. */
final class ListCommand {
  private static final String JSON = "--json";

  private final Catalogue catalogue;
  private final Terminal terminal;

  ListCommand(Catalogue catalogue, Terminal terminal) {
    this.catalogue = catalogue;
    this.terminal = terminal;
  }

  /** The command with a subcommand for each kind. */
  CommandSpec spec() {
    CommandSpec list = CommandSpec.create().name("list");
    list.usageMessage().description("Lists what there is, a line each with its explanation.");
    kinds().forEach((kind, choices) -> list.addSubcommand(kind, subcommand(kind, choices)));
    return list;
  }

  private Map<String, List<Choice>> kinds() {
    Map<String, List<Choice>> kinds = new LinkedHashMap<>();
    kinds.put("recipes", catalogue.recipeSetting().choices());
    kinds.put("losses", catalogue.lossSetting().choices());
    kinds.put("methods", methods());
    kinds.put("datasets", catalogue.datasetSetting().choices());
    kinds.put(
        "workloads",
        catalogue.workloads().stream()
            .map(
                w ->
                    new Choice(w.name(), w.name(), w.explanation(), w.settings().recipe().source()))
            .toList());
    return kinds;
  }

  /**
   * Whatever a paper describes and any recipe can be trained with: the catalogue's methods, other
   * settings that name their source, and the values of those that are a choice between methods.
   */
  private List<Choice> methods() {
    List<String> ownKinds =
        List.of(catalogue.lossSetting().name(), catalogue.datasetSetting().name());
    List<Choice> methods = new ArrayList<>(catalogue.methodChoices());
    for (Setting<?> setting : catalogue.settings()) {
      if (setting.info().group() == Group.STABILISERS) {
        continue;
      }
      if (setting instanceof ChoiceSetting choice && !ownKinds.contains(choice.name())) {
        choice
            .choices()
            .forEach(
                value ->
                    methods.add(
                        new Choice(
                            choice.name() + "=" + value.name(),
                            value.title(),
                            value.explanation(),
                            value.source())));
      } else if (!setting.info().source().isEmpty()) {
        methods.add(
            new Choice(
                setting.name(),
                setting.info().label(),
                setting.info().help(),
                setting.info().source()));
      }
    }
    return methods;
  }

  private CommandSpec subcommand(String kind, List<Choice> choices) {
    Listing listing = new Listing(kind, choices);
    listing.spec.usageMessage().description("Lists the %s.".formatted(kind));
    listing.spec.addOption(
        OptionSpec.builder(JSON)
            .type(boolean.class)
            .arity("0")
            .description("Prints one JSON object on standard output.")
            .build());
    return listing.spec;
  }

  /** Prints one kind. */
  private final class Listing implements Callable<Integer> {
    private final String kind;
    private final List<Choice> choices;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    Listing(String kind, List<Choice> choices) {
      this.kind = kind;
      this.choices = choices;
    }

    @Override
    public Integer call() {
      if (spec.commandLine().getParseResult().hasMatchedOption(JSON)) {
        Json.print(Map.of(kind, choices), terminal.out());
      } else {
        int widest = choices.stream().mapToInt(c -> c.name().length()).max().orElse(0);
        choices.forEach(choice -> terminal.out().println(line(choice, widest)));
      }
      return ExitStatus.DONE;
    }

    private static String line(Choice choice, int widest) {
      String source = choice.source().isEmpty() ? "" : " [" + choice.source() + "]";
      return choice.name()
          + " ".repeat(widest - choice.name().length() + 2)
          + choice.explanation()
          + source;
    }
  }
}
