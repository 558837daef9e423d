package org.ganvas.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.LatentPoint;
import org.ganvas.explore.Truncation;
import org.ganvas.explore.ZText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of {@code sample} that say where in the latent space, in place of {@code --count}.
 */
final class PlaceOptions {
  private static final Pattern SEEDS = Pattern.compile("([+-]?\\d{1,18}):([+-]?\\d{1,18})");
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d.*|\\.\\d.*|NaN|Infinity)");
  private static final int STEPS = 8;

  @Option(
      names = "--at",
      paramLabel = "ADDRESS",
      description =
          "A place as the window shows it, in one argument: a seed, then offsets such as z3+0.5 or d1-2, a class such as c7, a truncation such as t0.7.")
  private @Nullable String address;

  @Option(
      names = "--z",
      paramLabel = "FILE|VALUES",
      description =
          "The numbers of z themselves, with commas between them, or a text file with a line of them a sample.")
  private @Nullable String z;

  @Option(
      names = "--interpolate",
      paramLabel = "SEED:SEED",
      description =
          "The way from the first sample of one seed to that of another, round the origin.")
  private @Nullable String seeds;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "How many samples --interpolate makes with both ends, from 2. Default: " + STEPS + ".")
  private @Nullable Integer steps;

  @Option(
      names = "--directions",
      paramLabel = "N",
      description =
          "A sheet of the N strongest directions from the first sample of --seed, a row each, from -3 to 3 sigma.")
  private @Nullable Integer directions;

  @Option(
      names = "--truncation",
      paramLabel = "X",
      description =
          "Draws numbers of the noise again that are farther than X from 0: cleaner samples, and less variety.")
  private @Nullable Double truncation;

  /** Whether none of them is given. */
  boolean isEmpty() {
    return Stream.of(address, z, seeds, steps, directions, truncation)
        .allMatch(option -> option == null);
  }

  /**
   * What is asked for.
   *
   * @param count how many samples of a seed, where no place is named
   * @throws BadUsage if that is not one thing
   * @throws CommandFailure if a file cannot be read
   */
  SamplePlaces places(Optional<Integer> count, long seed) throws BadUsage, CommandFailure {
    List<String> given =
        Stream.of(
                name(count.orElse(null), "--count"),
                name(address, "--at"),
                name(z, "--z"),
                name(seeds, "--interpolate"),
                name(directions, "--directions"))
            .flatMap(Optional::stream)
            .toList();
    if (given.isEmpty()) {
      throw new BadUsage(
          "'ganvas sample' needs --count N, or one of --at, --z, --interpolate and --directions; 'ganvas sample --help' explains it.");
    }
    if (given.size() > 1) {
      throw new BadUsage(
          "%s cannot go together; choose one.".formatted(String.join(" and ", given)));
    }
    if (steps != null && seeds == null) {
      throw new BadUsage("--steps goes with --interpolate only; leave it out.");
    }
    OptionalDouble cut = cut(given.get(0));
    try {
      if (address != null) {
        return new SamplePlaces.At(LatentAddress.parse(address));
      }
      if (z != null) {
        return new SamplePlaces.Points(points(z));
      }
    } catch (ExploreException e) {
      throw new BadUsage(String.valueOf(e.getMessage()));
    }
    if (seeds != null) {
      return way(seeds, cut);
    }
    return directions != null
        ? new SamplePlaces.Sheet(seed, cut, directions)
        : new SamplePlaces.OfSeed(seed, cut, count.orElseThrow());
  }

  private static Optional<String> name(@Nullable Object option, String name) {
    return Optional.ofNullable(option).map(given -> name);
  }

  private OptionalDouble cut(String with) throws BadUsage {
    Double threshold = truncation;
    if (threshold == null) {
      return OptionalDouble.empty();
    }
    if (!(threshold >= Truncation.LEAST)) {
      throw new BadUsage(
          "--truncation cannot be %s; take %s or more.".formatted(threshold, Truncation.LEAST));
    }
    if (with.equals("--z") || with.equals("--at")) {
      throw new BadUsage(
          "--truncation changes the noise of a seed and cannot go with %s; an address has its own, such as t0.7."
              .formatted(with));
    }
    return OptionalDouble.of(threshold);
  }

  private SamplePlaces.Way way(String ends, OptionalDouble cut) throws BadUsage {
    Matcher two = SEEDS.matcher(ends);
    if (!two.matches()) {
      throw new BadUsage(
          "--interpolate takes two seeds such as 1:2, whole numbers with a colon between them, not '%s'."
              .formatted(ends));
    }
    int count = steps == null ? STEPS : steps;
    if (count < 2) {
      throw new BadUsage("--steps cannot be %d; both ends alone are 2.".formatted(count));
    }
    return new SamplePlaces.Way(
        Long.parseLong(two.group(1)), Long.parseLong(two.group(2)), cut, count);
  }

  /** Of a file where there is one of that name, else of the text itself. */
  private static List<LatentPoint> points(String text)
      throws ExploreException, BadUsage, CommandFailure {
    if (NUMBER.matcher(text.strip()).matches() && !isFile(text)) {
      return List.of(LatentPoint.of(ZText.parse(text, "--z")));
    }
    List<LatentPoint> points = new ArrayList<>();
    List<String> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        points.add(
            LatentPoint.of(ZText.parse(lines.get(i), "line %d of %s".formatted(i + 1, text))));
      }
    }
    if (points.isEmpty()) {
      throw new BadUsage(
          "There are no numbers in %s; write a line of them a sample.".formatted(text));
    }
    return points;
  }

  private static boolean isFile(String text) {
    try {
      return Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<String> lines(String name) throws CommandFailure {
    if (!isFile(name)) {
      throw new CommandFailure(
          "There is no file %s; --z takes a file or numbers such as 0.1,-0.5.".formatted(name));
    }
    try {
      return Files.readAllLines(Path.of(name));
    } catch (CharacterCodingException e) {
      throw new CommandFailure(
          "%s is no text file; write a line of numbers a sample.".formatted(name), e);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read: %s.".formatted(name, RunFolders.reason(e)), e);
    }
  }
}
