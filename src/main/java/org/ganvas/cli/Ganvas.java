package org.ganvas.cli;

import java.util.function.Function;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.TrainingService;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The command line: everything it offers is made from a catalogue. */
public final class Ganvas {
  private final CommandLine commandLine;

  /**
   * @param catalogue what there is to choose from
   * @param engine makes the service that trains, given the catalogue it finds its choices in
   * @param terminal where commands write
   */
  public Ganvas(
      Catalogue catalogue, Function<Catalogue, TrainingService> engine, Terminal terminal) {
    CommandSpec root = CommandSpec.create().name("ganvas").version("ganvas " + version());
    root.usageMessage()
        .description(
            "A laboratory for generative adversarial networks. Without a command it opens its window.");
    commandLine = new CommandLine(root);
    commandLine.addSubcommand(new TrainCommand(catalogue, engine, terminal).spec());
    commandLine.addSubcommand(new ListCommand(catalogue, terminal).spec());
    commandLine.addSubcommand(new DocumentSettingsCommand(catalogue));
    commandLine.addSubcommand(new GenerateCompletion());
    commandLine.addSubcommand(new HelpCommand());
    addHelpOptions(commandLine);
    ErrorMessages errors = new ErrorMessages(terminal.err());
    commandLine
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setUsageHelpAutoWidth(terminal.interactive())
        .setAbbreviatedOptionsAllowed(false);
  }

  /**
   * Obeys one command.
   *
   * @param arguments as typed after {@code ganvas}
   * @return what the process should exit with, see {@link ExitStatus}
   */
  public int run(String... arguments) {
    return commandLine.execute(arguments);
  }

  /** The released version, or {@code development} when it runs from class files. */
  static String version() {
    String version = Ganvas.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static void addHelpOptions(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true);
    command.getSubcommands().values().forEach(Ganvas::addHelpOptions);
  }
}
