package org.ganvas.ui.runs;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.event.Samples;
import org.ganvas.image.ColourPicture;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.ScatterPicture;
import org.ganvas.ui.samples.ColourImage;
import org.ganvas.ui.samples.GreyImage;

/** The first few samples of a run, small. */
final class Thumbnail extends StackPane {
  private static final int SIDE = 64;
  private static final int TILES = 3;

  /** Of the light theme: a picture this small needs no other. */
  private static final ScatterPicture.Colours COLOURS =
      new ScatterPicture.Colours(0xffffff, 0xd8dee4, 0x1a7f37, 0x7a3fd0);

  private final ImageView view = new ImageView();

  Thumbnail() {
    getStyleClass().add("thumbnail");
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    view.setPreserveRatio(true);
    setMinSize(SIDE, SIDE);
    setPrefSize(SIDE, SIDE);
    getChildren().add(view);
  }

  /** Shows samples, or an empty place. */
  void show(Optional<Samples> samples) {
    view.setImage(samples.map(Thumbnail::image).orElse(null));
  }

  private static Image image(Samples samples) {
    if (samples instanceof SampleScatter scatter) {
      ColourPicture picture = ScatterPicture.of(scatter, SIDE, SIDE, COLOURS);
      return ColourImage.of(picture);
    }
    return GreyImage.of(tiles((SampleGrid) samples));
  }

  /** The first tiles of the first rows. */
  private static GreyPicture tiles(SampleGrid grid) {
    int columns = Math.min(TILES, grid.columns());
    int rows = Math.min(TILES, grid.rows());
    int width = columns * grid.width();
    byte[] pixels = new byte[width * rows * grid.height()];
    for (int y = 0; y < rows * grid.height(); y++) {
      for (int column = 0; column < columns; column++) {
        int tile = y / grid.height() * grid.columns() + column;
        System.arraycopy(
            grid.pixels(),
            (tile * grid.height() + y % grid.height()) * grid.width(),
            pixels,
            y * width + column * grid.width(),
            grid.width());
      }
    }
    return new GreyPicture(width, rows * grid.height(), pixels);
  }
}
