package org.ganvas.ui.latent;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ganvas.explore.Journey;
import org.ganvas.explore.LatentAddress;

/**
 * The way one has gone through the latent space: where one is, and back and forth again. One
 * gesture, such as the drag of a slider, is one move however many places it passes.
 */
public final class Walk {
  private final ReadOnlyObjectWrapper<Optional<LatentAddress>> address =
      new ReadOnlyObjectWrapper<>(this, "address", Optional.empty());
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
  private Optional<Journey<LatentAddress>> journey = Optional.empty();
  private String gesture = "";

  /** Begins anew somewhere, and forgets the way there. */
  void begin(LatentAddress start) {
    stand(Optional.of(Journey.from(start)));
  }

  /** Ends; one is nowhere. */
  void end() {
    stand(Optional.empty());
  }

  /** Goes to a place. */
  public void go(LatentAddress to) {
    stand(journey.map(now -> now.to(to)));
  }

  /** Goes to a place that depends on where one is. */
  void go(Function<LatentAddress, LatentAddress> step) {
    address.get().ifPresent(now -> go(step.apply(now)));
  }

  /**
   * Goes to a place as part of a gesture; places passed by the same gesture become one move.
   *
   * @param by what tells the gesture from another
   */
  void pass(LatentAddress to, String by) {
    boolean goesOn = by.equals(gesture);
    Optional<Journey<LatentAddress>> next =
        journey.map(now -> goesOn ? now.instead(to) : now.to(to));
    if (!next.equals(journey)) {
      stand(next);
      gesture = by;
    }
  }

  /** Ends the gesture; the same one begun again is another move. */
  void settle() {
    gesture = "";
  }

  /** Takes the last move back. */
  public void undo() {
    journey.flatMap(Journey::undo).ifPresent(before -> stand(Optional.of(before)));
  }

  /** Does again what was taken back. */
  public void redo() {
    journey.flatMap(Journey::redo).ifPresent(after -> stand(Optional.of(after)));
  }

  /** Where one is, empty while there is nothing to explore. */
  public ReadOnlyObjectProperty<Optional<LatentAddress>> addressProperty() {
    return address.getReadOnlyProperty();
  }

  /** Whether there is a move to take back. */
  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  /** Whether a move has been taken back. */
  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  private void stand(Optional<Journey<LatentAddress>> next) {
    journey = next;
    gesture = "";
    address.set(next.map(Journey::present));
    canUndo.set(next.isPresent() && !next.get().past().isEmpty());
    canRedo.set(next.isPresent() && !next.get().future().isEmpty());
  }
}
