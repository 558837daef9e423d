package org.ganvas.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ganvas.data.Dataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.explore.LatentPoint;
import org.ganvas.export.MadeSamples;
import org.ganvas.export.Places;

/**
 * Makes samples some at a time, so that one sees how far it is and can cancel.
 *
 * @param generator makes them
 * @param desk told of each part
 */
record SampleMaking(ExploredGenerator generator, ExportDesk desk) {
  /** A whole number of the generator's own batches, so that nothing depends on the parts. */
  private static final int PART = 500;

  private static final String NAME = "samples";

  /**
   * The samples of places.
   *
   * @throws ExploreException if a place is none of this generator
   * @throws ExportCancelled if the user wants no more of it
   */
  Dataset of(Places places) throws ExploreException, ExportCancelled {
    List<Dataset> parts = new ArrayList<>();
    for (int from = 0; from < places.count(); from += PART) {
      desk.reached(from, places.count());
      List<LatentPoint> points = new ArrayList<>();
      for (int k = from; k < Math.min(places.count(), from + PART); k++) {
        points.add(places.at(k).in(generator));
      }
      parts.add(MadeSamples.of(points, generator));
    }
    desk.reached(places.count(), places.count());
    return parts.get(0) instanceof PointDataset
        ? points(parts, places.count())
        : pictures(parts, places.count());
  }

  private static PointDataset points(List<Dataset> parts, int count) {
    float[] all = new float[2 * count];
    int done = 0;
    for (Dataset part : parts) {
      float[] some = ((PointDataset) part).coordinates();
      System.arraycopy(some, 0, all, done, some.length);
      done += some.length;
    }
    return new PointDataset(NAME, all, Optional.empty());
  }

  private static ImageDataset pictures(List<Dataset> parts, int count) {
    ImageDataset first = (ImageDataset) parts.get(0);
    int size = first.height() * first.width();
    byte[] pixels = new byte[count * size];
    byte[] labels = new byte[first.labelled() ? count : 0];
    int done = 0;
    for (Dataset part : parts) {
      ImageDataset some = (ImageDataset) part;
      for (int k = 0; k < some.count(); k++, done++) {
        some.copyPixels(k, pixels, done * size);
        if (first.labelled()) {
          labels[done] = (byte) some.label(k);
        }
      }
    }
    return new ImageDataset(
        NAME,
        first.height(),
        first.width(),
        pixels,
        first.labelled() ? Optional.of(labels) : Optional.empty());
  }
}
