package org.ganvas.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.LatentPoint;
import org.ganvas.image.Gif;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;

/**
 * Whether an exported file is what it says.
 *
 * @param matches it was not changed, and the run makes the same again
 * @param unchanged what it holds has the digest that it was written with
 * @param sameModel the run's generator at that step is the one that it names
 * @param difference between it and what the run makes again, in grey levels or coordinates; empty
 *     where nothing could be made again
 * @param sentence the outcome in words
 */
public record Verification(
    boolean matches,
    boolean unchanged,
    boolean sameModel,
    OptionalDouble difference,
    String sentence) {

  /**
   * Verifies a file; belongs to the calling thread, which makes the samples again.
   *
   * @param catalogue what the run's settings refer to
   * @param file a PNG, GIF, IDX or CSV file
   * @param run the folder of the run that it is said to be from
   * @throws ExportException if the file does not say where it comes from
   * @throws RunException if the run cannot be read
   * @throws DatasetException if what points are shown among cannot be read
   */
  public static Verification of(Catalogue catalogue, Path file, Path run)
      throws ExportException, RunException, DatasetException {
    ExportedFile exported = ExportedFile.read(file);
    Provenance said = exported.provenance();
    boolean unchanged = exported.content().sha256().equals(said.sha256());
    if (said.form() == Form.TIME_LAPSE) {
      return timeLapse(exported, run, unchanged);
    }
    long step = said.model().step();
    if (!RunReader.open(run).checkpointSteps().contains(step)) {
      return failed(
          unchanged,
          "the run in %s keeps no checkpoint of step %d, so nothing can be made again"
              .formatted(run, step));
    }
    KeptGenerator kept = KeptGenerator.at(catalogue, run, said.model().which(), step);
    if (!kept.model().sha256().equals(said.model().sha256())) {
      return failed(unchanged, "the generator of the run in %s is another".formatted(run));
    }
    Content again = again(said, kept);
    return compared(exported.content(), again, unchanged);
  }

  private static Verification timeLapse(ExportedFile exported, Path run, boolean unchanged)
      throws ExportException {
    try {
      Content again = Content.Levels.of(Gif.decode(TimeLapse.of(run).gif()));
      return compared(exported.content(), again, unchanged);
    } catch (IOException e) {
      throw new ExportException("The pictures of the run in %s are damaged.".formatted(run), e);
    }
  }

  private static Verification failed(boolean unchanged, String reason) {
    return new Verification(false, unchanged, false, OptionalDouble.empty(), "No: " + reason + ".");
  }

  private static Verification compared(Content content, Content again, boolean unchanged) {
    double difference = content.distance(again);
    boolean same = difference <= content.tolerance();
    String sentence =
        !unchanged
            ? "No: what it holds was changed after it was written."
            : same
                ? "Yes: unchanged, and the run makes the same again."
                : "No: the run makes something else at these places.";
    return new Verification(
        unchanged && same, unchanged, true, OptionalDouble.of(difference), sentence);
  }

  private static Content again(Provenance said, KeptGenerator kept)
      throws ExportException, RunException, DatasetException {
    try (ExploredGenerator generator = new ExploredGenerator(kept.copy())) {
      Dataset samples = MadeSamples.of(points(said, generator), generator);
      if (samples instanceof PointDataset points) {
        return said.form() == Form.SCATTER
            ? Content.Levels.of(
                Drawing.scatter(points, kept.copy().data()::load, said.model().step(), said.look()))
            : new Content.Coordinates(points.coordinates());
      }
      ImageDataset pictures = (ImageDataset) samples;
      return switch (said.form()) {
        case GRID -> Content.Levels.of(Drawing.grid(pictures, said.look()));
        case FRAMES -> Content.Levels.of(Gif.decode(GifTarget.gif(pictures, said.look())));
        default -> Content.Levels.of(pictures);
      };
    } catch (ExploreException e) {
      throw new ExportException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new IllegalStateException("what was just written can be read", e);
    }
  }

  private static List<LatentPoint> points(Provenance said, ExploredGenerator generator)
      throws ExploreException, ExportException {
    Places places =
        said.places()
            .orElseThrow(
                () -> new ExportException("The file does not say at which places it was made."));
    int count = places.count();
    if (count < 1 || count > SampleTarget.MOST_IN_MEMORY) {
      throw new ExportException(
          "The file names %d places; at most %d can be made again."
              .formatted(count, SampleTarget.MOST_IN_MEMORY));
    }
    List<LatentPoint> points = new ArrayList<>();
    for (LatentAddress address : places.addresses()) {
      points.add(address.in(generator));
    }
    return points;
  }
}
