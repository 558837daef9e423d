package org.ganvas.ui.settings;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ganvas.recipe.Method;

/** One method as the window switches it: whether it is on, and why it cannot be. */
public final class MethodViewModel {
  private final SettingsViewModel owner;
  private final Method method;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper(this, "obstacle", "");
  private final ReadOnlyBooleanWrapper switchable =
      new ReadOnlyBooleanWrapper(this, "switchable", true);

  MethodViewModel(SettingsViewModel owner, Method method) {
    this.owner = owner;
    this.method = method;
  }

  /** Takes over what the settings now say. */
  void refresh() {
    on.set(method.isOn(owner.settings()));
    obstacle.set(owner.catalogue().obstacle(method, owner.settings()).orElse(""));
    switchable.set(on.get() || obstacle.get().isEmpty());
  }

  /** The method's description. */
  public Method method() {
    return method;
  }

  /** Models of its numbers, the switch's own first. */
  public List<? extends SettingViewModel<?>> numbers() {
    return method.settings().stream().map(owner::find).toList();
  }

  /** Switches it on at the value recommended, or at the recipe's where that is on; or off. */
  public void switchTo(boolean wanted) {
    if (wanted == on.get() || !switchable.get()) {
      return;
    }
    if (!wanted) {
      owner.replace(method.switchedOff(owner.settings()));
      return;
    }
    boolean recipesOwn = method.isOn(owner.settings().without(method.toggle()));
    owner.replace(
        recipesOwn
            ? owner.settings().without(method.toggle())
            : method.switchedOn(owner.settings()));
  }

  /** Whether it is on. */
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /** Why it cannot go with the other settings, in one sentence, or empty. */
  public ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Whether its switch can be moved: what is on can always be switched off. */
  public ReadOnlyBooleanProperty switchableProperty() {
    return switchable.getReadOnlyProperty();
  }
}
