package org.ganvas.explore;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as text. */
final class AddressText {
  private static final Pattern SEED = Pattern.compile("([+-]?\\d+)(?:#(\\d+))?");
  private static final Pattern OFFSET = Pattern.compile("([zd])(\\d+)([+-].+)");
  private static final Pattern CLASS = Pattern.compile("c(\\d+)");
  private static final Pattern TRUNCATION = Pattern.compile("t(.+)");

  private AddressText() {}

  static String of(LatentAddress address) {
    StringBuilder text = new StringBuilder(address.origin().toString());
    address.coordinates().forEach((i, offset) -> append(text, 'z', i, offset));
    address.directions().forEach((i, offset) -> append(text, 'd', i, offset));
    address.label().ifPresent(label -> text.append(" c").append(label));
    return text.toString();
  }

  private static void append(StringBuilder text, char kind, int index, double offset) {
    text.append(' ').append(kind).append(index + 1).append(offset < 0 ? "" : "+");
    text.append(number(offset));
  }

  static String number(double value) {
    return plain(new BigDecimal(Double.toString(value)));
  }

  static String number(float value) {
    return plain(new BigDecimal(Float.toString(value)));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static LatentAddress parse(String text) throws ExploreException {
    // Blanks within brackets are part of the numbers.
    String tidy = text.strip().replaceAll("\\s*([\\[,])\\s*", "$1").replaceAll("\\s+]", "]");
    if (tidy.isEmpty()) {
      throw new ExploreException("The address is empty; type a seed, such as 42.");
    }
    String[] parts = tidy.split("\\s+");
    Origin origin = origin(parts[0]);
    SortedMap<Integer, Double> coordinates = new TreeMap<>();
    SortedMap<Integer, Double> directions = new TreeMap<>();
    OptionalInt label = OptionalInt.empty();
    for (int i = 1; i < parts.length; i++) {
      Matcher offset = OFFSET.matcher(parts[i]);
      Matcher named = CLASS.matcher(parts[i]);
      Matcher truncation = TRUNCATION.matcher(parts[i]);
      if (offset.matches()) {
        SortedMap<Integer, Double> offsets = offset.group(1).equals("z") ? coordinates : directions;
        int index = whole(offset.group(2), parts[i]) - 1;
        if (index < 0 || offsets.put(index, real(offset.group(3), parts[i])) != null) {
          throw new ExploreException(
              "'%s' in the address is given twice or is number 0; numbers count from 1."
                  .formatted(parts[i]));
        }
      } else if (named.matches() && label.isEmpty()) {
        label = OptionalInt.of(whole(named.group(1), parts[i]));
      } else if (truncation.matches() && origin instanceof Origin.Sample sample) {
        origin = truncated(sample, real(truncation.group(1), parts[i]));
      } else {
        throw unknown(parts[i]);
      }
    }
    return new LatentAddress(origin, coordinates, directions, label);
  }

  private static Origin origin(String part) throws ExploreException {
    Matcher seed = SEED.matcher(part);
    try {
      if (seed.matches()) {
        long number = seed.group(2) == null ? 0 : Long.parseLong(seed.group(2));
        return new Origin.Sample(Long.parseLong(seed.group(1)), number, OptionalDouble.empty());
      }
    } catch (NumberFormatException e) {
      throw new ExploreException(
          "'%s' is too large for a seed; seeds are whole numbers of at most 18 digits."
              .formatted(part),
          e);
    }
    if (part.startsWith("[") && part.endsWith("]")) {
      return new Origin.Given(ZText.parse(part.substring(1, part.length() - 1), "the address"));
    }
    throw new ExploreException(
        "'%s' is no address; it begins with a seed, as in '42 d1+2', or with all numbers of z in brackets."
            .formatted(shortened(part)));
  }

  private static Origin truncated(Origin.Sample sample, double threshold) throws ExploreException {
    if (threshold < Truncation.LEAST) {
      throw new ExploreException(
          "The truncation cannot be %s; take %s or more."
              .formatted(number(threshold), number(Truncation.LEAST)));
    }
    return new Origin.Sample(sample.seed(), sample.number(), OptionalDouble.of(threshold));
  }

  private static int whole(String digits, String part) throws ExploreException {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw unknown(part);
    }
  }

  private static double real(String text, String part) throws ExploreException {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw unknown(part);
    }
    throw unknown(part);
  }

  private static ExploreException unknown(String part) {
    return new ExploreException(
        "'%s' in the address is not understood; after the seed come parts such as z3+0.5, d1-2, c7 or t0.7."
            .formatted(shortened(part)));
  }

  private static String shortened(String part) {
    return part.length() <= 40 ? part : part.substring(0, 40) + "…";
  }
}
