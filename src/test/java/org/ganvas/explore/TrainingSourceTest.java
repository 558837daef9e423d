package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.architecture.Toy;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TrainingSourceTest {
  private final Catalogue catalogue = Catalogue.standard();
  private final EngineTrainingService training = new EngineTrainingService(catalogue);
  private final BlockingQueue<GeneratorView> views = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
  private final Explorer explorer = Explorer.beside(training, 1, Runnable::run, new News());

  @TempDir private Path folder;

  /** Every view that is told, whether of the first generator or of a newer one. */
  private final class News implements Explorer.Listener {
    @Override
    public void opened(GeneratorView view) {
      views.add(view);
    }

    @Override
    public void changed(GeneratorView view) {
      views.add(view);
    }

    @Override
    public void failed(String sentence) {
      failures.add(sentence);
    }
  }

  @AfterEach
  void close() {
    explorer.close();
    training.close();
  }

  @Test
  void beforeThereIsARunItSaysSo() throws InterruptedException {
    explorer.open(GeneratorSource.inTraining(training), Weights.RAW);

    assertThat(failures.take())
        .isEqualTo("There is no run to explore yet; train one or open the folder of one.");
  }

  @Test
  void theGeneratorIsFollowedAsItTrainsToTheStepItIsPausedAt() throws InterruptedException {
    prepare(1_000_000);
    training.resume();
    explorer.open(GeneratorSource.inTraining(training), Weights.RAW);

    long step = -1;
    for (int k = 0; k < 4; k++) {
      long next = views.take().step();
      assertThat(next).isGreaterThan(step);
      step = next;
    }

    long[] paused = new long[1];
    training
        .events()
        .subscribe(
            Runnable::run,
            event -> {
              if (event instanceof PhaseChanged phase && phase.phase() == Phase.PAUSED) {
                paused[0] = phase.step();
              }
            });
    training.pause();
    await(Phase.PAUSED);
    while (step < paused[0]) {
      step = views.take().step();
    }
    assertThat(step).isEqualTo(paused[0]);
  }

  @Test
  void everySingleStepOfAPausedRunIsFollowed() throws InterruptedException {
    prepare(1_000_000);
    explorer.open(GeneratorSource.inTraining(training), Weights.RAW);
    assertThat(views.take().step()).isZero();

    for (long step = 1; step <= 5; step++) {
      training.step(TrainingService.StepKind.BOTH);
      assertThat(views.take().step()).isEqualTo(step);
    }
  }

  @Test
  void questionsAreAnsweredWhileItTrains() throws InterruptedException {
    prepare(1_000_000);
    training.resume();
    explorer.open(GeneratorSource.inTraining(training), Weights.RAW);
    views.take();
    BlockingQueue<Rendering> answers = new LinkedBlockingQueue<>();
    Slot slot = explorer.slot();
    long from = 0;
    for (int k = 0; k < 200 || from == 0; k++) {
      slot.ask(Render.of(LatentAddress.ofSeed(k)), answers::add);
      Rendering seen = answers.take();
      assertThat(((Examples.Points) seen.examples()).coordinates()).hasSize(2);
      from = seen.step();
    }
  }

  @Test
  void anotherRunIsNotMistakenForThisOne() throws InterruptedException {
    prepare(1_000_000);
    explorer.open(GeneratorSource.inTraining(training), Weights.RAW);
    assertThat(views.take().latent()).isEqualTo(2);

    prepareLatent("5");
    training.resume();
    await(Phase.RUNNING);

    BlockingQueue<Rendering> answers = new LinkedBlockingQueue<>();
    explorer.slot().ask(Render.of(LatentPoint.of(0, 1)), answers::add);
    assertThat(answers.take().step()).isZero();

    explorer.open(GeneratorSource.inTraining(training), Weights.RAW);
    GeneratorView view = views.take();
    assertThat(view.latent()).isEqualTo(5);
  }

  @Test
  void aRunOnDiskIsExploredBesideTheOneInTraining() throws InterruptedException {
    Path kept = folder.resolve("kept");
    training.prepare(settings(3, "2"), Optional.of(kept));
    training.resume();
    await(Phase.FINISHED);
    prepare(1_000_000);
    training.resume();

    explorer.open(GeneratorSource.kept(catalogue, kept), Weights.RAW);

    assertThat(views.take())
        .extracting(GeneratorView::run, GeneratorView::step)
        .containsExactly("kept", 3L);
  }

  @Test
  void aFolderThatIsNoRunGetsASentence() throws InterruptedException {
    explorer.open(GeneratorSource.kept(catalogue, folder), Weights.RAW);

    assertThat(failures.take()).contains("is not the folder of a run");
  }

  private void prepare(long steps) throws InterruptedException {
    training.prepare(settings(steps, "2"), Optional.empty());
    await(Phase.PAUSED);
  }

  private void prepareLatent(String latent) throws InterruptedException {
    training.prepare(settings(1_000_000, latent), Optional.empty());
    await(Phase.PAUSED);
  }

  private Settings settings(long steps, String latent) {
    try {
      return Settings.of(new Toy())
          .withText(catalogue.setting("steps"), Long.toString(steps))
          .withText(catalogue.setting("latent"), latent)
          .withText(catalogue.setting("threads"), "1");
    } catch (InvalidSetting e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void await(Phase phase) throws InterruptedException {
    while (training.phase() != phase) {
      Thread.sleep(5);
    }
  }
}
