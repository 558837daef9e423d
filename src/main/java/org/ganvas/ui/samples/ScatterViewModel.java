package org.ganvas.ui.samples;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleScatter;
import org.ganvas.ui.curves.NumberText;
import org.jspecify.annotations.Nullable;

/** What the samples panel shows of a run on points. Used on the JavaFX thread only. */
public final class ScatterViewModel {
  private final BooleanProperty freshNoise;
  private final ReadOnlyObjectWrapper<@Nullable SampleScatter> scatter =
      new ReadOnlyObjectWrapper<>(this, "scatter");
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown", false);

  /**
   * @param freshNoise whether the points are each time from other noise
   */
  public ScatterViewModel(BooleanProperty freshNoise) {
    this.freshNoise = freshNoise;
    shown.bind(scatter.isNotNull());
  }

  /** Shows points, in place of older ones. */
  public void show(SampleScatter points) {
    scatter.set(points);
  }

  /** Forgets the points: the run makes something else. */
  public void hide() {
    scatter.set(null);
  }

  /** The points, null where the run makes something else. */
  public ReadOnlyObjectProperty<@Nullable SampleScatter> scatterProperty() {
    return scatter.getReadOnlyProperty();
  }

  /** Whether there are points to show. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  BooleanProperty freshNoiseProperty() {
    return freshNoise;
  }

  /** When the points were made, how many, and how many of them are out of sight. */
  String status() {
    SampleScatter points = scatter.get();
    if (points == null || points.count() == 0) {
      return "";
    }
    int outside = outside(points.generated(), points.frame());
    return "Iteration %s · %s generated points%s"
        .formatted(
            NumberText.whole(points.step()),
            NumberText.whole(points.count()),
            outside == 0 ? "" : ", %s of them outside".formatted(NumberText.whole(outside)));
  }

  /** All of it in words. */
  String describe() {
    SampleScatter points = scatter.get();
    if (points == null) {
      return "No points yet";
    }
    PlaneFrame frame = points.frame();
    return "%s real points%s; x from %s to %s, y from %s to %s"
        .formatted(
            NumberText.whole(points.real().length / 2),
            points.count() == 0 ? "" : ". " + status(),
            NumberText.value(frame.left()),
            NumberText.value(frame.right()),
            NumberText.value(frame.bottom()),
            NumberText.value(frame.top()));
  }

  /**
   * A place of the picture in words.
   *
   * @param across how far to the right, from 0 to 1
   * @param down how far down, from 0 to 1
   */
  String describe(double across, double down) {
    SampleScatter points = scatter.get();
    if (points == null) {
      return "";
    }
    PlaneFrame frame = points.frame();
    double x = frame.left() + across * (frame.right() - frame.left());
    double y = frame.top() - down * (frame.top() - frame.bottom());
    return "x %s, y %s".formatted(NumberText.value(x), NumberText.value(y));
  }

  private static int outside(float[] coordinates, PlaneFrame frame) {
    int outside = 0;
    for (int i = 0; i < coordinates.length; i += 2) {
      outside += frame.contains(coordinates[i], coordinates[i + 1]) ? 0 : 1;
    }
    return outside;
  }
}
