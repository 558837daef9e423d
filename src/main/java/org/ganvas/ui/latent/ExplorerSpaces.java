package org.ganvas.ui.latent;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.ganvas.explore.Explorer;
import org.ganvas.explore.GeneratorSource;
import org.ganvas.explore.GeneratorView;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;
import org.jspecify.annotations.Nullable;

/** Latent spaces that an explorer answers for, on its own thread. */
public final class ExplorerSpaces implements Spaces {
  private final Catalogue catalogue;
  private final TrainingService training;
  private final Explorer explorer;
  private final Executor aside;
  private final Executor window;
  private Optional<PausableSource> followed = Optional.empty();
  private @Nullable Opening opening;

  /**
   * @param catalogue what kept runs are made of
   * @param training the run in training
   * @param threads processor threads to answer with while nothing trains
   * @param aside writes notes
   * @param window where answers are told
   */
  public ExplorerSpaces(
      Catalogue catalogue, TrainingService training, int threads, Executor aside, Executor window) {
    this.catalogue = catalogue;
    this.training = training;
    this.aside = aside;
    this.window = window;
    this.explorer = Explorer.beside(training, threads, window, new Ear());
  }

  /** A space on its way, or open. */
  private static final class Opening {
    private final GeneratorSource source;
    private final Path folder;
    private final Listener listener;
    private boolean open;

    Opening(GeneratorSource source, Path folder, Listener listener) {
      this.source = source;
      this.folder = folder;
      this.listener = listener;
    }
  }

  @Override
  public void open(Path folder, Listener listener) {
    followed = Optional.empty();
    begin(new Opening(GeneratorSource.kept(catalogue, folder), folder, listener));
  }

  @Override
  public void follow(Path folder, Listener listener) {
    PausableSource source = new PausableSource(GeneratorSource.inTraining(training));
    followed = Optional.of(source);
    begin(new Opening(source, folder, listener));
  }

  @Override
  public void watch(boolean seen) {
    followed.ifPresent(source -> source.pause(!seen));
  }

  @Override
  public void close() {
    explorer.close();
  }

  private void begin(Opening next) {
    opening = next;
    explorer.open(next.source, Weights.AVERAGED);
  }

  private void lookInto(Opening mine) {
    explorer
        .slot()
        .ask(
            new SpaceQuestion(mine.folder),
            found -> {
              if (mine == opening) {
                mine.open = true;
                mine.listener.opened(
                    new ExplorerSpace(
                        explorer,
                        found,
                        weights -> explorer.open(mine.source, weights),
                        aside,
                        sentence -> window.execute(() -> mine.listener.problem(sentence))));
              }
            });
  }

  /** What the explorer tells. */
  private final class Ear implements Explorer.Listener {
    @Override
    public void opened(GeneratorView view) {
      Opening mine = opening;
      if (mine != null && mine.open) {
        mine.listener.changed();
      } else if (mine != null) {
        lookInto(mine);
      }
    }

    @Override
    public void changed(GeneratorView view) {
      Opening mine = opening;
      if (mine != null && mine.open) {
        mine.listener.changed();
      }
    }

    @Override
    public void failed(String sentence) {
      Opening mine = opening;
      if (mine != null && mine.open) {
        mine.listener.problem(sentence);
      } else if (mine != null) {
        mine.listener.refused(sentence);
      }
    }
  }
}
