package org.ganvas.cli;

import org.ganvas.recipe.Catalogue;
import org.ganvas.run.Environment;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The command line: everything it offers is made from a catalogue. */
public final class Ganvas {
  private final CommandLine commandLine;

  /**
   * @param catalogue what there is to choose from
   * @param engine what trains, samples and is timed
   * @param terminal where commands write
   */
  public Ganvas(Catalogue catalogue, Engine engine, Terminal terminal) {
    commandLine =
        new CommandLine(root())
            .addSubcommand(new OpenCommand())
            .addSubcommand(new TrainCommand(catalogue, engine, terminal).spec())
            .addSubcommand(new SampleCommand(catalogue, engine, terminal))
            .addSubcommand(new ExportCommand(catalogue, terminal))
            .addSubcommand(new VerifyCommand(catalogue, terminal))
            .addSubcommand(new EvaluateCommand(catalogue, engine, terminal))
            .addSubcommand(new BenchCommand(catalogue, engine, terminal))
            .addSubcommand(RunsCommand.command(terminal))
            .addSubcommand(new ListCommand(catalogue, terminal).spec())
            .addSubcommand(new DocumentSettingsCommand(catalogue))
            .addSubcommand(new DocumentManualCommand())
            .addSubcommand(new GenerateCompletion())
            .addSubcommand(new HelpCommand());
    explain(commandLine);
    ErrorMessages errors = new ErrorMessages(terminal.err());
    commandLine
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setUsageHelpAutoWidth(terminal.interactive());
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

  private static CommandSpec root() {
    CommandSpec root =
        CommandSpec.create().name("ganvas").version("ganvas " + Environment.ganvasVersion());
    root.usageMessage()
        .description(
            "A laboratory for generative adversarial networks. Without a command it opens its window.");
    root.addOption(
        OptionSpec.builder(ErrorMessages.VERBOSE)
            .type(boolean.class)
            .arity("0")
            .scopeType(ScopeType.INHERIT)
            .description("Shows the log, and where an error comes from.")
            .build());
    return root;
  }

  /** Every command explains itself and tells its version. */
  private static void explain(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (!spec.optionsMap().containsKey("--help")) {
      spec.mixinStandardHelpOptions(true);
    }
    spec.version("ganvas " + Environment.ganvasVersion());
    command.getSubcommands().values().forEach(Ganvas::explain);
  }
}
