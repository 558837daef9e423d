package org.ganvas.ui.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.ganvas.event.SampleGrid;
import org.ganvas.image.GreyPicture;
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
  private final ReadOnlyBooleanWrapper averaged = new ReadOnlyBooleanWrapper(this, "averaged");
  private final BooleanProperty rawGenerator =
      new SimpleBooleanProperty(this, "rawGenerator", false);
  private final BooleanProperty realBeside = new SimpleBooleanProperty(this, "realBeside", false);
  private final ClassStripViewModel classes = new ClassStripViewModel();
  private final ReadOnlyObjectWrapper<@Nullable Tile> selected =
      new ReadOnlyObjectWrapper<>(this, "selected");

  /**
   * @param saver writes pictures into files
   * @param problems told, in one sentence for the user, what could not be done
   */
  public SamplesViewModel(PictureSaver saver, Consumer<String> problems) {
    this.saver = saver;
    this.problems = problems;
    realBeside.addListener(
        (property, before, now) -> {
          Tile tile = selected.get();
          if (!now && tile != null && tile.side() == Side.REAL) {
            selectNothing();
          }
        });
  }

  /**
   * Forgets the last run's pictures and stands ready for another run's.
   *
   * @param realSamples real examples to compare with
   * @param probability whether D's verdicts are probabilities in [0, 1] (else unbounded scores)
   * @param count of the classes one can ask the generator for, 0 if it is unconditional
   * @param keepsAverage whether the run keeps an average of its generator beside it
   */
  public void prepare(
      SampleGrid realSamples, boolean probability, int count, boolean keepsAverage) {
    averaged.set(keepsAverage);
    selected.set(null);
    classes.prepare(count);
    generated.set(null);
    verdictIsProbability.set(probability);
    real.set(realSamples);
  }

  /** Shows D's verdicts as probabilities, or as scores. */
  void judge(boolean probability) {
    verdictIsProbability.set(probability);
  }

  /** Shows newer pictures. */
  public void show(@Nullable SampleGrid grid) {
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

  /** Which class is shown; the owner tells the engine when another is chosen. */
  public ClassStripViewModel classes() {
    return classes;
  }

  /** Whether the run keeps an average of its generator, which samples come from otherwise. */
  public ReadOnlyBooleanProperty averagedProperty() {
    return averaged.getReadOnlyProperty();
  }

  /** Whether G is shown as trained; the owner tells the engine when it changes. */
  public BooleanProperty rawGeneratorProperty() {
    return rawGenerator;
  }

  /** Whether real pictures are shown, too. */
  public BooleanProperty realBesideProperty() {
    return realBeside;
  }

  /** The tile that commands mean, or null. */
  ReadOnlyObjectProperty<@Nullable Tile> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Makes a tile the one that commands mean. */
  void select(Tile tile) {
    selected.set(tile);
  }

  /** Leaves commands without a tile. */
  void selectNothing() {
    selected.set(null);
  }

  /**
   * Moves the selection, from grid to grid where real pictures are shown; the first move selects
   * the first tile.
   *
   * @param rows down
   * @param columns to the right
   */
  void moveSelection(int rows, int columns) {
    Tile from = selected.get();
    if (from == null) {
      selectFirst();
      return;
    }
    SampleGrid grid = grid(from.side());
    if (grid == null) {
      return;
    }
    int row = from.index() / grid.columns() + rows;
    int column = from.index() % grid.columns() + columns;
    if (row >= 0 && row < grid.rows() && column >= 0 && column < grid.columns()) {
      select(new Tile(from.side(), row * grid.columns() + column));
    } else {
      boolean onwards = rows > 0 || columns > 0;
      Side next = onwards ? Side.REAL : Side.GENERATED;
      SampleGrid other = grid(next);
      if (next != from.side() && realBeside.get() && other != null) {
        select(
            new Tile(
                next,
                Math.floorMod(row, other.rows()) * other.columns()
                    + Math.floorMod(column, other.columns())));
      }
    }
  }

  /** Selects the first generated tile. */
  void selectFirst() {
    if (generated.get() != null) {
      select(new Tile(Side.GENERATED, 0));
    }
  }

  /** Selects the last generated tile. */
  void selectLast() {
    SampleGrid grid = generated.get();
    if (grid != null) {
      select(new Tile(Side.GENERATED, grid.count() - 1));
    }
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
            + NumberText.whole(tile.index() + 1L)
            + ofClass(tile, grid);
    if (grid == null || tile.index() >= grid.verdicts().length) {
      return name;
    }
    double verdict = grid.verdicts()[tile.index()];
    if (verdictIsProbability.get()) {
      return "%s: D thinks it is real with probability %s"
          .formatted(name, NumberText.value(verdict));
    }
    ScoreRange range = ScoreRange.of(grid.verdicts());
    return "%s: D’s score is %s (in this grid from %s to %s)"
        .formatted(
            name,
            NumberText.value(verdict),
            NumberText.value(range.lowest()),
            NumberText.value(range.highest()));
  }

  /** Which class a tile is of, where a row is a class or one class is shown. */
  private String ofClass(Tile tile, @Nullable SampleGrid grid) {
    if (grid == null || !classes.isAvailable()) {
      return "";
    }
    int row = tile.index() / grid.columns();
    OptionalInt chosen = classes.chosenProperty().get();
    return " of class " + (tile.side() == Side.REAL ? row : chosen.orElse(row));
  }

  /** When the pictures were made and, where one is selected, what D thinks of it. */
  String status() {
    SampleGrid grid = generated.get();
    if (grid == null) {
      return "";
    }
    String when = "Iteration " + NumberText.whole(grid.step());
    Tile tile = selected.get();
    return tile == null ? when : when + " · " + describe(tile);
  }

  /** All of it in words. */
  String describe() {
    SampleGrid grid = generated.get();
    if (grid == null) {
      return "No generated pictures yet";
    }
    String text =
        "%s generated pictures of iteration %s"
            .formatted(NumberText.whole(grid.count()), NumberText.whole(grid.step()));
    if (verdictIsProbability.get() && grid.verdicts().length > 0) {
      int believed = 0;
      for (float verdict : grid.verdicts()) {
        believed += verdict > 0.5f ? 1 : 0;
      }
      text += "; D takes %s of them for real".formatted(NumberText.whole(believed));
    }
    Tile tile = selected.get();
    return tile == null ? text : text + ". Selected: " + describe(tile);
  }

  /** A file name for a tile's picture. */
  String fileName(Tile tile) {
    return "%s-%d.png".formatted(fileStem(tile.side()), tile.index() + 1);
  }

  /** A file name for the picture of a whole side. */
  String fileName(Side side) {
    return fileStem(side) + ".png";
  }

  private String fileStem(Side side) {
    SampleGrid grid = generated.get();
    return side == Side.REAL || grid == null
        ? "real"
        : String.format(Locale.ROOT, "step-%06d", grid.step());
  }

  /** One line that explains the bars. */
  public String legend() {
    return verdictIsProbability.get()
        ? "Bars: the probability D gives each picture of being real; full is “surely real”."
        : "Bars: D’s score of each picture, from the grid's lowest (empty) to its highest (full).";
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
