package org.ganvas.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.data.DatasetException;
import org.ganvas.export.ExportException;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Nearest;
import org.ganvas.run.RunException;
import org.ganvas.tensor.kernel.EngineUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one or two sentences and an exit status. */
final class ErrorMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMessages.class);
  static final String VERBOSE = "--verbose";

  private final PrintWriter err;

  ErrorMessages(PrintWriter err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    err.println(sentence(e));
    if (List.of(arguments).contains(VERBOSE)) {
      e.printStackTrace(err);
    }
    return ExitStatus.BAD_USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult given) {
    boolean verbose = given.expandedArgs().contains(VERBOSE);
    int status = ExitStatus.FAILED;
    if (e instanceof InvalidSetting || e instanceof BadUsage) {
      err.println(e.getMessage());
      status = ExitStatus.BAD_USAGE;
    } else if (e instanceof CommandFailure
        || e instanceof ExportException
        || e instanceof DatasetException
        || e instanceof RunException
        || e instanceof EngineUnavailable) {
      err.println(e.getMessage());
    } else {
      LOG.error("'{}' failed", command.getCommandName(), e);
      err.println(unexpected(e, verbose));
    }
    if (verbose) {
      e.printStackTrace(err);
    }
    return status;
  }

  /** One sentence on something that no one has foreseen. */
  static String unexpected(Throwable e, boolean verbose) {
    return "Something unexpected happened: %s.%s"
        .formatted(
            withoutStop(firstLine(e)),
            verbose ? "" : " Run it again with %s to see where.".formatted(VERBOSE));
  }

  private static String firstLine(Throwable e) {
    return Optional.ofNullable(e.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElseGet(() -> e.getClass().getSimpleName());
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String sentence(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), e.getCommandLine(), command);
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return "%s is given twice; give it once."
          .formatted(((OptionSpec) overwritten.getOverwritten()).longestName());
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      List<String> names = missing.getMissing().stream().map(ErrorMessages::name).toList();
      return "'%s' needs %s; '%s --help' explains it."
          .formatted(command, String.join(" and ", names), command);
    }
    return "%s. '%s --help' tells what is allowed.".formatted(withoutStop(firstLine(e)), command);
  }

  private static String optionName(String argument) {
    return argument.replaceFirst("=.*", "");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String unmatched(String typed, CommandLine command, String name) {
    if (typed.startsWith("-")) {
      String option = optionName(typed);
      List<String> options =
          command.getCommandSpec().options().stream()
              .filter(known -> !known.hidden())
              .flatMap(known -> Stream.of(known.names()))
              .toList();
      return "'%s' has no option '%s'; did you mean '%s'?"
          .formatted(name, option, Nearest.to(option, options));
    }
    List<String> commands =
        command.getSubcommands().entrySet().stream()
            .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
            .map(Map.Entry::getKey)
            .toList();
    return commands.isEmpty()
        ? "'%s' does not know what to do with '%s'; '%s --help' tells what it takes."
            .formatted(name, typed, name)
        : "'%s' has no command '%s'; did you mean '%s'?"
            .formatted(name, typed, Nearest.to(typed, commands));
  }
}
