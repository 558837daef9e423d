package org.ganvas.ui.latent;

import java.nio.file.Path;
import java.util.Optional;
import org.ganvas.data.Dataset;
import org.ganvas.data.ExampleKind;
import org.ganvas.event.PlaneFrame;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.explore.GeneratorView;
import org.ganvas.explore.Question;
import org.ganvas.explore.RunNotes;
import org.ganvas.ui.latent.SpaceInfo.Plane;

/**
 * What is there to explore?
 *
 * @param folder the run's
 */
record SpaceQuestion(Path folder) implements Question<SpaceQuestion.Found> {
  /** As many real points as a plane is seen full of. */
  private static final int MOST_REAL = 2_000;

  /**
   * What there is.
   *
   * @param info of the space
   * @param notes that were written down
   * @param unreadable why notes could not be read, in a sentence
   */
  record Found(SpaceInfo info, Notes notes, Optional<String> unreadable) {}

  @Override
  public Found answer(ExploredGenerator generator) throws ExploreException {
    GeneratorView view = generator.view();
    SpaceInfo info =
        new SpaceInfo(
            view.run(),
            folder,
            view.latent(),
            generator.directions().count(),
            view.classes(),
            view.averaged(),
            view.kind() == ExampleKind.POINTS ? plane(generator.trainingData()) : null);
    RunNotes kept = new RunNotes(folder);
    try {
      Notes notes = Notes.kept(kept.directionNames(), kept.coordinateNames(), kept.bookmarks());
      return new Found(info, notes, Optional.empty());
    } catch (ExploreException e) {
      return new Found(info, Notes.NONE, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private static Plane plane(Dataset points) {
    int count = Math.min(MOST_REAL, points.count());
    float[] real = new float[2 * count];
    for (int i = 0; i < count; i++) {
      points.copyNormalised(i, real, 2 * i);
    }
    return new Plane(PlaneFrame.around(real), real);
  }
}
