package org.ganvas.recipe;

/**
 * A setting has a value it cannot have. The message is one sentence that says what is wrong and
 * what to do.
 */
public final class InvalidSetting extends Exception {
  private static final long serialVersionUID = 1;

  private final String setting;

  /**
   * @param setting the setting's name
   * @param message one sentence for the user
   */
  public InvalidSetting(String setting, String message) {
    super(message);
    this.setting = setting;
  }

  /** The setting's name. */
  public String setting() {
    return setting;
  }
}
