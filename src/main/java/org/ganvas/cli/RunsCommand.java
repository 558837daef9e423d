package org.ganvas.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ganvas.run.RunException;
import org.ganvas.run.RunLock;
import org.ganvas.run.RunShelf;
import org.ganvas.run.RunSummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ganvas runs}: what was trained and kept. */
@Command(
    name = "runs",
    description = "Lists runs, those trained last first; names, notes and deletes them.")
final class RunsCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
  private static final double MEGABYTE = 1e6;

  private final Terminal terminal;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The folder that holds the runs. Default: ${DEFAULT-VALUE}.")
  private Path parent = Path.of("runs");

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only runs with all these words in name, recipe, dataset or note.")
  private String search = "";

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  RunsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command with what else can be done to runs. */
  static CommandLine command(Terminal terminal) {
    return new CommandLine(new RunsCommand(terminal))
        .addSubcommand(new RunNotesCommand.Name())
        .addSubcommand(new RunNotesCommand.Note())
        .addSubcommand(new RunDeletion(terminal));
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Line(
      String run,
      String name,
      String recipe,
      String dataset,
      long steps,
      String created,
      String changed,
      long bytes,
      String state,
      String note,
      String problem) {
    static Line of(RunSummary run) {
      return new Line(
          run.folder().toString(),
          run.title(),
          run.recipe(),
          run.dataset(),
          run.steps(),
          run.created().toString(),
          run.changed().toString(),
          run.bytes(),
          word(run.state()),
          run.note(),
          run.problem());
    }
  }

  private record Report(List<Line> runs, long bytes) {}

  @Override
  public Integer call() throws RunException {
    List<RunSummary> found =
        new RunShelf(parent).runs().stream().filter(run -> run.matches(search)).toList();
    long bytes = found.stream().mapToLong(RunSummary::bytes).sum();
    if (json) {
      Json.print(new Report(found.stream().map(Line::of).toList(), bytes), terminal.out());
      return ExitStatus.DONE;
    }
    int widest = found.stream().mapToInt(run -> run.title().length()).max().orElse(0);
    found.forEach(run -> terminal.out().println(words(run, widest)));
    terminal
        .out()
        .println(
            "%d run%s, %s".formatted(found.size(), found.size() == 1 ? "" : "s", megabytes(bytes)));
    return ExitStatus.DONE;
  }

  private static String words(RunSummary run, int widest) {
    String state = run.state() == RunLock.State.CLOSED ? "" : "  " + word(run.state());
    String said = run.problem().isEmpty() ? run.note() : run.problem();
    return "%s  %s  %-12s %9s steps  %9s%s%s"
        .formatted(
            run.title() + " ".repeat(widest - run.title().length()),
            WHEN.format(run.changed()),
            run.recipe(),
            ProgressLine.whole(run.steps()),
            megabytes(run.bytes()),
            state,
            said.isEmpty() ? "" : "  " + said.lines().findFirst().orElse(""));
  }

  private static String word(RunLock.State state) {
    return switch (state) {
      case OPEN -> "open";
      case ABANDONED -> "interrupted";
      case CLOSED -> "closed";
    };
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }
}
