package org.ganvas.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.DatasetSources;
import org.ganvas.nn.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the chosen dataset's examples, which decides what the networks look like. Reading a
 * dataset takes a moment and is done aside; so a file that cannot be used is reported when it is
 * chosen, and not only when a run is begun.
 */
final class ExampleShape {
  private final DatasetSources datasets;
  private final Executor aside;
  private final Executor window;
  private final Consumer<String> problems;
  private final ReadOnlyObjectWrapper<Optional<Shape>> shape =
      new ReadOnlyObjectWrapper<>(this, "shape", Optional.empty());
  private @Nullable String wanted;

  /**
   * @param datasets finds datasets
   * @param aside reads them
   * @param window where results are told
   * @param problems told, for the user, why a dataset cannot be used
   */
  ExampleShape(
      DatasetSources datasets, Executor aside, Executor window, Consumer<String> problems) {
    this.datasets = datasets;
    this.aside = aside;
    this.window = window;
    this.problems = problems;
  }

  /** Looks at a dataset, unless it was the last one looked at. */
  void of(String dataset) {
    if (!dataset.equals(wanted)) {
      wanted = dataset;
      shape.set(Optional.empty());
      aside.execute(() -> read(dataset));
    }
  }

  /** {@code [1, height, width]} or {@code [2]}, or empty as long as it is not known. */
  ReadOnlyObjectProperty<Optional<Shape>> shapeProperty() {
    return shape.getReadOnlyProperty();
  }

  private void read(String dataset) {
    try {
      Dataset examples = datasets.resolve(dataset, Optional.empty()).load();
      Shape found = new Shape(examples.shape());
      window.execute(() -> told(dataset, () -> shape.set(Optional.of(found))));
    } catch (DatasetException e) {
      String message = String.valueOf(e.getMessage());
      window.execute(() -> told(dataset, () -> problems.accept(message)));
    }
  }

  /** By the time a dataset is read the user may want another. */
  private void told(String dataset, Runnable result) {
    if (dataset.equals(wanted)) {
      result.run();
    }
  }
}
