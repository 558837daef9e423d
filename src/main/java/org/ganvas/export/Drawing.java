package org.ganvas.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.image.ColourPicture;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.GridPicture;
import org.ganvas.image.Mark;
import org.ganvas.image.ScatterPicture;
import org.ganvas.run.RunException;

/** Draws samples: the same samples and look give the same pixels. */
final class Drawing {
  private Drawing() {}

  /** A grid; where there are samples of several classes, with a row a class. */
  static GreyPicture grid(ImageDataset samples, Look look) {
    int[] tiles = new int[samples.count()];
    int columns = look.columns().orElse((int) Math.ceil(Math.sqrt(samples.count())));
    SortedMap<Integer, List<Integer>> classes = classes(samples);
    if (classes.size() > 1) {
      columns = classes.values().stream().mapToInt(List::size).max().orElse(1);
      int row = 0;
      for (List<Integer> members : classes.values()) {
        for (int i = 0; i < members.size(); i++) {
          tiles[members.get(i)] = row * columns + i;
        }
        row++;
      }
    } else {
      columns = Math.min(columns, samples.count());
      Arrays.setAll(tiles, k -> k);
    }
    int rows = classes.size() > 1 ? classes.size() : (samples.count() + columns - 1) / columns;
    int size = samples.height() * samples.width();
    byte[] pixels = new byte[Math.multiplyExact(rows * columns, size)];
    for (int k = 0; k < samples.count(); k++) {
      samples.copyPixels(k, pixels, tiles[k] * size);
    }
    SampleGrid grid =
        new SampleGrid(rows, columns, samples.height(), samples.width(), pixels, new float[0], 0);
    GreyPicture picture = GridPicture.of(grid, look.gap(), look.scale(), look.background());
    return look.mark() ? Mark.under(picture) : picture;
  }

  /** The samples of each class, in their order; empty where there are no labels. */
  private static SortedMap<Integer, List<Integer>> classes(ImageDataset samples) {
    SortedMap<Integer, List<Integer>> classes = new TreeMap<>();
    for (int k = 0; k < samples.count() && samples.labelled(); k++) {
      classes.computeIfAbsent(samples.label(k), label -> new ArrayList<>()).add(k);
    }
    return classes;
  }

  /** One sample alone. */
  static GreyPicture alone(ImageDataset samples, int index, Look look) {
    byte[] pixels = new byte[samples.height() * samples.width()];
    samples.copyPixels(index, pixels, 0);
    SampleGrid one =
        new SampleGrid(1, 1, samples.height(), samples.width(), pixels, new float[0], 0);
    Look alone = look.alone();
    GreyPicture picture = GridPicture.of(one, alone.gap(), alone.scale(), alone.background());
    return alone.mark() ? Mark.under(picture) : picture;
  }

  /** Every sample alone. */
  static List<GreyPicture> frames(ImageDataset samples, Look look) {
    return IntStream.range(0, samples.count()).mapToObj(k -> alone(samples, k, look)).toList();
  }

  /**
   * Points among real ones.
   *
   * @throws DatasetException if the real ones cannot be read
   * @throws RunException if they have changed
   */
  static ColourPicture scatter(PointDataset samples, RealData real, long step, Look look)
      throws DatasetException, RunException {
    PointDataset among = (PointDataset) real.load();
    ColourPicture picture =
        ScatterPicture.of(
            new SampleScatter(
                among.some(samples.count()).coordinates(),
                samples.coordinates(),
                PlaneFrame.around(among.coordinates()),
                step));
    return look.mark() ? Mark.under(picture) : picture;
  }
}
