package org.ganvas.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of a list.
 *
 * @param info what every setting has
 * @param choices what can be chosen, in the order shown
 * @param acceptsFile whether the path of a file is a value too
 * @param standard the default's name
 */
public record ChoiceSetting(
    SettingInfo info, List<Choice> choices, boolean acceptsFile, String standard)
    implements Setting<String> {

  /** Copies the list. */
  public ChoiceSetting {
    choices = List.copyOf(choices);
  }

  @Override
  public String defaultValue() {
    return standard;
  }

  @Override
  public Class<String> type() {
    return String.class;
  }

  @Override
  public String parse(String text) throws InvalidSetting {
    String value = text.strip();
    check(value);
    return value;
  }

  @Override
  public void check(String value) throws InvalidSetting {
    if (find(value).isEmpty() && !(acceptsFile && looksLikeFile(value))) {
      String nearest = Nearest.to(value, choices.stream().map(Choice::name).toList());
      throw new InvalidSetting(
          name(),
          "There is no %s '%s'; did you mean '%s'? There are: %s."
              .formatted(name(), value, nearest, allowed()));
    }
  }

  @Override
  public String format(String value) {
    return value;
  }

  @Override
  public String allowed() {
    return choices.stream().map(Choice::name).collect(Collectors.joining(", "))
        + (acceptsFile ? ", or the path of a file" : "");
  }

  /** The choice of that name. */
  public Optional<Choice> find(String value) {
    return choices.stream().filter(choice -> choice.name().equals(value)).findFirst();
  }

  private static boolean looksLikeFile(String value) {
    return value.contains("/")
        || value.contains("\\")
        || value.contains(".")
        || value.contains("ubyte");
  }
}
