package org.ganvas.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.event.Samples;

/**
 * Samples as a run showed them at a step, with D's verdicts: {@code frames/step-000050.npz}. Of
 * pictures {@code pixels [rows, columns, height, width]} and {@code verdicts [rows · columns]}, of
 * points {@code real} and {@code generated}, {@code [points, 2]}, and {@code plane}: left, right,
 * bottom, top.
 */
final class FrameFile {
  private static final String PIXELS = "pixels";
  private static final String VERDICTS = "verdicts";
  private static final String REAL = "real";
  private static final String GENERATED = "generated";
  private static final String PLANE = "plane";

  /** More than any grid or scatter that Ganvas makes. */
  private static final long MOST_BYTES = 1L << 26;

  private FrameFile() {}

  /** The arrays that hold samples. */
  static Map<String, NpyArray> arrays(Samples samples) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    if (samples instanceof SampleGrid grid) {
      long[] shape = {grid.rows(), grid.columns(), grid.height(), grid.width()};
      arrays.put(PIXELS, new NpyArray.Bytes(shape, grid.pixels()));
      arrays.put(VERDICTS, row(grid.verdicts()));
    } else {
      SampleScatter scatter = (SampleScatter) samples;
      PlaneFrame plane = scatter.frame();
      arrays.put(REAL, points(scatter.real()));
      arrays.put(GENERATED, points(scatter.generated()));
      arrays.put(
          PLANE,
          row(
              (float) plane.left(),
              (float) plane.right(),
              (float) plane.bottom(),
              (float) plane.top()));
    }
    return arrays;
  }

  /**
   * Reads samples.
   *
   * @param step in the file's name
   * @throws RunException if the file is missing, damaged or holds something else
   */
  static Samples read(Path file, long step) throws RunException {
    Map<String, NpyArray> arrays = Npz.read(file, MOST_BYTES);
    if (arrays.get(PIXELS) instanceof NpyArray.Bytes pixels
        && pixels.shape().length == 4
        && arrays.get(VERDICTS) instanceof NpyArray.Floats verdicts) {
      long[] shape = pixels.shape();
      return new SampleGrid(
          (int) shape[0],
          (int) shape[1],
          (int) shape[2],
          (int) shape[3],
          pixels.values(),
          verdicts.values(),
          step);
    }
    if (arrays.get(REAL) instanceof NpyArray.Floats real
        && arrays.get(GENERATED) instanceof NpyArray.Floats generated
        && arrays.get(PLANE) instanceof NpyArray.Floats plane
        && plane.values().length == 4) {
      float[] edges = plane.values();
      return new SampleScatter(
          real.values(),
          generated.values(),
          new PlaneFrame(edges[0], edges[1], edges[2], edges[3]),
          step);
    }
    throw new RunException("%s holds no samples of a run.".formatted(file));
  }

  private static NpyArray row(float... values) {
    return new NpyArray.Floats(new long[] {values.length}, values);
  }

  private static NpyArray points(float[] coordinates) {
    return new NpyArray.Floats(new long[] {coordinates.length / 2, 2}, coordinates);
  }
}
