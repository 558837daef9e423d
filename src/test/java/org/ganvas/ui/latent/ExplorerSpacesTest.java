package org.ganvas.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.ganvas.event.Phase;
import org.ganvas.explore.Examples;
import org.ganvas.explore.LatentAddress;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Settings;
import org.ganvas.training.EngineTrainingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel's questions, put to a real explorer and a run of two iterations on points. */
class ExplorerSpacesTest {
  /** Some kernels round a sample in a batch otherwise than alone. */
  private static final Offset<Float> ROUNDING = offset(1e-5f);

  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path home;

  private final Catalogue catalogue = Catalogue.standard();
  private final EngineTrainingService training = new EngineTrainingService(catalogue);
  private final ExplorerSpaces spaces =
      new ExplorerSpaces(catalogue, training, 1, Runnable::run, Runnable::run);

  @AfterEach
  void close() {
    spaces.close();
    training.close();
  }

  /** What an opening leads to: a space, or the sentence that says why there is none. */
  private static final class Opening implements Spaces.Listener {
    private final CompletableFuture<Space> space = new CompletableFuture<>();
    private final CompletableFuture<String> refusal = new CompletableFuture<>();

    @Override
    public void opened(Space found) {
      space.complete(found);
    }

    @Override
    public void refused(String sentence) {
      refusal.complete(sentence);
    }

    @Override
    public void changed() {}

    @Override
    public void problem(String sentence) {
      refusal.complete(sentence);
    }
  }

  private Path train() throws Exception {
    Path run = home.resolve("points");
    Settings settings = Settings.of(catalogue.recipe("toy"));
    for (var value : Map.of("steps", "2", "threads", "1").entrySet()) {
      settings = settings.withText(catalogue.setting(value.getKey()), value.getValue());
    }
    training.prepare(settings, Optional.of(run));
    training.resume();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (training.phase() != Phase.FINISHED && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    return run;
  }

  private Space open(Path run) throws Exception {
    Opening opening = new Opening();
    spaces.open(run, opening);
    return opening.space.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static <T> T answer(Consumer<Consumer<T>> question) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    question.accept(answer::complete);
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static float[] at(Spot spot) {
    return ((Examples.Points) spot.made()).coordinates();
  }

  @Test
  void aKeptRunAnswersWhatThePanelAsks() throws Exception {
    Space space = open(train());
    LatentAddress a = LatentAddress.parse("3 d1+0.5");
    LatentAddress b = LatentAddress.ofSeed(4);

    assertThat(space.info().latent()).isEqualTo(2);
    assertThat(space.info().plane()).isNotNull();
    Spot there = answer(told -> space.show(a, told));
    List<Spot> path = answer(told -> space.path(a, b, 5, true, told));
    Spot end = answer(told -> space.show(b, told));
    assertThat(at(path.get(0))).containsExactly(at(there), ROUNDING);
    assertThat(at(path.get(4))).containsExactly(at(end), ROUNDING);
    assertThat(path.get(0).address()).isEqualTo(a);

    MapRequest request = new MapRequest(b, Axis.direction(0), Axis.coordinate(1), 2, 3, true);
    List<Spot> map = answer(told -> space.map(request, told));
    assertThat(map).hasSize(9).allSatisfy(spot -> assertThat(spot.verdict()).isBetween(0.0, 1.0));
    assertThat(map.get(4).address()).isEqualTo(b);

    LatentAddress longer = LatentAddress.parse("[1,2,3]");
    String whyNot = answer(told -> space.check(longer, told));
    assertThat(whyNot).contains("3 numbers").endsWith(".");
  }

  @Test
  void whatIsNoRunOrOfAnUnknownRecipeIsRefusedInOneSentence() throws Exception {
    Path run = train();
    Path json = run.resolve("run.json");
    Files.writeString(json, Files.readString(json).replace("\"toy\"", "\"sorcery\""));
    Opening unknown = new Opening();
    spaces.open(run, unknown);
    assertThat(unknown.refusal.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .contains("sorcery")
        .doesNotContain("Exception");

    Opening none = new Opening();
    spaces.open(home.resolve("nowhere"), none);
    assertThat(none.refusal.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("nowhere");
  }
}
