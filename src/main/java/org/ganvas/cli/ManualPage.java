package org.ganvas.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command line as a page for {@code man}, made of what {@code --help} is made of. */
final class ManualPage {
  private final CommandLine root;
  private final String date;
  private final StringBuilder page = new StringBuilder();

  /**
   * @param root the whole command line
   * @param date stands at the foot of the page
   */
  ManualPage(CommandLine root, String date) {
    this.root = root;
    this.date = date;
  }

  /** The page in roff. */
  String roff() {
    page.setLength(0);
    CommandSpec spec = root.getCommandSpec();
    line(".TH GANVAS 1 \"%s\" \"%s\" \"User Commands\"".formatted(date, spec.version()[0]));
    line(".SH NAME");
    line("ganvas \\- " + escaped("a laboratory for generative adversarial networks"));
    line(".SH SYNOPSIS");
    line(".B ganvas");
    line(".br");
    line(".B ganvas");
    line("\\fICOMMAND\\fR [\\fIOPTION\\fR]...");
    line(".SH DESCRIPTION");
    line(text(spec.usageMessage().description()));
    line(".SH COMMANDS");
    for (CommandLine command : visible(root)) {
      line(".SS " + escaped(command.getCommandSpec().qualifiedName()));
      describe(command);
      for (CommandLine below : visible(command)) {
        line(".P");
        line("\\fB%s\\fR:".formatted(escaped(below.getCommandSpec().qualifiedName())));
        describe(below);
      }
    }
    line(".SH EXIT STATUS");
    item("0", "done");
    item("1", "failed, with the reason in a sentence on standard error");
    item("2", "bad usage");
    item("130", "interrupted; a run in training is saved");
    line(".SH FILES");
    item("~/.local/share/ganvas/runs", "runs trained in the window ($XDG_DATA_HOME/ganvas/runs)");
    item(
        "~/.local/share/ganvas/logs",
        "what went wrong, of the last ten starts that had something to say");
    item("~/.config/ganvas", "how the window was left ($XDG_CONFIG_HOME/ganvas)");
    return page.toString();
  }

  private void describe(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    line(text(spec.usageMessage().description()));
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      if (!parameter.hidden()) {
        item(
            "\\fI%s\\fR".formatted(escaped(parameter.paramLabel())), text(parameter.description()));
      }
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden() && !option.inherited() && !isStandard(option)) {
        item(names(option), text(option.description()));
      }
    }
  }

  /** What every command has is said once, of the program. */
  private static boolean isStandard(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }

  private static List<CommandLine> visible(CommandLine command) {
    List<CommandLine> commands = new ArrayList<>();
    for (CommandLine below : command.getSubcommands().values()) {
      if (!below.getCommandSpec().usageMessage().hidden() && !commands.contains(below)) {
        commands.add(below);
      }
    }
    return commands;
  }

  private static String names(OptionSpec option) {
    String names =
        Stream.of(option.names())
            .map(name -> "\\fB%s\\fR".formatted(escaped(name)))
            .collect(Collectors.joining(", "));
    return option.arity().max() == 0
        ? names
        : "%s \\fI%s\\fR".formatted(names, escaped(option.paramLabel()));
  }

  private void item(String term, String text) {
    line(".TP");
    line(term);
    line(text);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private static String text(String... paragraphs) {
    return escaped(
        Arrays.stream(paragraphs)
            .map(paragraph -> paragraph.replace("%n", " ").replace("%%", "%").strip())
            .collect(Collectors.joining(" ")));
  }

  /** Text in which roff finds no commands, and a hyphen stays the one that is typed. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
