package org.ganvas.ui.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.ganvas.event.SampleGrid;
import org.ganvas.ui.curves.NumberText;
import org.ganvas.ui.samples.Tile.Side;
import org.jspecify.annotations.Nullable;

/** What the samples panel shows and does. Used on the JavaFX thread only. */
public final class SamplesViewModel {
  private final PictureSaver saver;
  private final Consumer<String> problems;
  private final ReadOnlyObjectWrapper<@Nullable SampleGrid> generated =
      new ReadOnlyObjectWrapper<>(this, "generated");
  private final ReadOnlyObjectWrapper<@Nullable SampleGrid> real =
      new ReadOnlyObjectWrapper<>(this, "real");
  private final ReadOnlyBooleanWrapper verdictIsProbability =
      new ReadOnlyBooleanWrapper(this, "verdictIsProbability", true);
  private final BooleanProperty freshNoise = new SimpleBooleanProperty(this, "freshNoise", false);
  private final BooleanProperty realBeside = new SimpleBooleanProperty(this, "realBeside", false);
  private final ObjectProperty<@Nullable Tile> selected =
      new SimpleObjectProperty<>(this, "selected");

  /**
   * @param saver writes pictures into files
   * @param problems told, in one sentence for the user, what could not be done
   */
  public SamplesViewModel(PictureSaver saver, Consumer<String> problems) {
    this.saver = saver;
    this.problems = problems;
  }

  /**
   * Forgets the last run's pictures and stands ready for another run's.
   *
   * @param realSamples real examples to compare with
   * @param probability whether D's verdicts are probabilities in [0, 1] (else unbounded scores)
   */
  public void prepare(SampleGrid realSamples, boolean probability) {
    selected.set(null);
    generated.set(null);
    verdictIsProbability.set(probability);
    real.set(realSamples);
  }

  /** Shows newer pictures. */
  public void show(SampleGrid grid) {
    generated.set(grid);
  }

  /** The generated pictures, null before the first. */
  public ReadOnlyObjectProperty<@Nullable SampleGrid> generatedProperty() {
    return generated.getReadOnlyProperty();
  }

  /** Real pictures to compare with, null before the first run. */
  public ReadOnlyObjectProperty<@Nullable SampleGrid> realProperty() {
    return real.getReadOnlyProperty();
  }

  /** Whether verdicts are probabilities (else scores). */
  public ReadOnlyBooleanProperty verdictIsProbabilityProperty() {
    return verdictIsProbability.getReadOnlyProperty();
  }

  /** Whether each grid is made from other noise; the owner tells the engine when it changes. */
  public BooleanProperty freshNoiseProperty() {
    return freshNoise;
  }

  /** Whether real pictures are shown, too. */
  public BooleanProperty realBesideProperty() {
    return realBeside;
  }

  /** The tile that keyboard commands mean, or null. */
  public ObjectProperty<@Nullable Tile> selectedProperty() {
    return selected;
  }

  /** The pictures of one side, or null when there are none yet. */
  public @Nullable SampleGrid grid(Side side) {
    return side == Side.GENERATED ? generated.get() : real.get();
  }

  /**
   * What D thinks of a tile as a share of a bar: the probability, or where its score lies between
   * the lowest and the highest of its grid; empty when D was not asked.
   */
  public Optional<Double> share(Tile tile) {
    SampleGrid grid = grid(tile.side());
    if (grid == null || tile.index() >= grid.verdicts().length) {
      return Optional.empty();
    }
    double verdict = grid.verdicts()[tile.index()];
    if (verdictIsProbability.get()) {
      return Optional.of(Math.min(1, Math.max(0, verdict)));
    }
    ScoreRange range = ScoreRange.of(grid.verdicts());
    return Optional.of(range.share(verdict));
  }

  /** A tile in words: which it is and what D thinks of it. */
  public String describe(Tile tile) {
    SampleGrid grid = grid(tile.side());
    String name =
        (tile.side() == Side.GENERATED ? "Generated picture " : "Real picture ")
            + NumberText.whole(tile.index() + 1L);
    if (grid == null || tile.index() >= grid.verdicts().length) {
      return name;
    }
    double verdict = grid.verdicts()[tile.index()];
    if (verdictIsProbability.get()) {
      return "%s: D thinks it is real with probability %s"
          .formatted(name, NumberText.value(verdict));
    }
    ScoreRange range = ScoreRange.of(grid.verdicts());
    return "%s: D's score is %s (in this grid from %s to %s)"
        .formatted(
            name,
            NumberText.value(verdict),
            NumberText.value(range.lowest()),
            NumberText.value(range.highest()));
  }

  /** One line that explains the bars. */
  public String legend() {
    return verdictIsProbability.get()
        ? "Bars: the probability D gives each picture of being real; full is “surely real”."
        : "Bars: D's score of each picture, from the grid's lowest (empty) to its highest (full).";
  }

  /** A tile's picture, if there is one. */
  public Optional<GreyPicture> picture(Tile tile) {
    SampleGrid grid = grid(tile.side());
    return grid == null || tile.index() >= grid.count()
        ? Optional.empty()
        : Optional.of(Pictures.tile(grid, tile.index()));
  }

  /** All tiles of a side as one picture, if there are any. */
  public Optional<GreyPicture> wholeGrid(Side side) {
    return Optional.ofNullable(grid(side)).map(Pictures::wholeGrid);
  }

  /** Writes a picture into a file, or says why it cannot. */
  public void save(GreyPicture picture, Path file) {
    try {
      saver.save(file, picture);
    } catch (IOException e) {
      problems.accept(
          "The picture could not be saved as %s: %s"
              .formatted(file, Optional.ofNullable(e.getMessage()).orElse("the disk refused it.")));
    }
  }

  private record ScoreRange(double lowest, double highest) {
    static ScoreRange of(float[] scores) {
      double lowest = Double.POSITIVE_INFINITY;
      double highest = Double.NEGATIVE_INFINITY;
      for (float score : scores) {
        lowest = Math.min(lowest, score);
        highest = Math.max(highest, score);
      }
      return new ScoreRange(lowest, highest);
    }

    double share(double score) {
      return highest > lowest ? (score - lowest) / (highest - lowest) : 0.5;
    }
  }
}
