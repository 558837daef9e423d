package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.ganvas.event.Phase;
import org.ganvas.explore.GeneratorSource.Receiver;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.TrainedGenerator.Weights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExplorerTest {
  private final News news = new News();
  private final Explorer explorer = new Explorer(() -> Phase.IDLE, 1, Runnable::run, news);

  @AfterEach
  void close() {
    explorer.close();
  }

  @Test
  void whatIsAskedIsAnsweredByTheGeneratorThatWasOpened() throws InterruptedException {
    explorer.open(Handed.of(TinyGenerators.pictures(1, 8)), Weights.RAW);
    assertThat(news.opened.take().latent()).isEqualTo(3);
    BlockingQueue<Rendering> answers = new LinkedBlockingQueue<>();

    explorer.slot().ask(Render.of(LatentAddress.ofSeed(4)), answers::add);

    Rendering seen = answers.take();
    try (ExploredGenerator same = TinyGenerators.explored(TinyGenerators.pictures(1, 8))) {
      assertThat(((Examples.Pictures) seen.examples()).pixels())
          .containsExactly(((Examples.Pictures) same.examples(seen.points())).pixels());
    }
    assertThat(seen.step()).isEqualTo(8);
  }

  @Test
  void ofManyRequestsTheNewestIsAnsweredAndTheRestMayBeLeftOut() throws InterruptedException {
    explorer.open(Handed.of(TinyGenerators.pictures(1, 0)), Weights.RAW);
    news.opened.take();
    Gate gate = new Gate();
    explorer.slot().ask(gate, answer -> {});
    gate.reached.await();
    List<Integer> answers = new CopyOnWriteArrayList<>();
    CountDownLatch last = new CountDownLatch(1);
    Slot slot = explorer.slot();

    for (int i = 0; i < 100; i++) {
      int number = i;
      slot.ask(
          generator -> number,
          answer -> {
            answers.add(answer);
            if (answer == 99) {
              last.countDown();
            }
          });
    }
    gate.open.countDown();

    last.await();
    assertThat(answers).containsExactly(99);
  }

  @Test
  void slotsDoNotTakeOneAnothersPlace() throws InterruptedException {
    explorer.open(Handed.of(TinyGenerators.pictures(1, 0)), Weights.RAW);
    news.opened.take();
    BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    explorer.slot().ask(generator -> "one", answers::add);
    explorer.slot().ask(generator -> "two", answers::add);

    assertThat(List.of(answers.take(), answers.take())).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void othersAreAnsweredWhileASearchGoesOn() throws InterruptedException {
    explorer.open(Handed.of(TinyGenerators.pictures(1, 0)), Weights.RAW);
    news.opened.take();
    Endless endless = new Endless();
    explorer.slot().search(endless, answer -> {});
    BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    explorer.slot().ask(generator -> "soon", answers::add);

    assertThat(answers.take()).isEqualTo("soon");
  }

  @Test
  void aCancelledSearchEndsAndIsNotHeardOfAgain() throws InterruptedException {
    explorer.open(Handed.of(TinyGenerators.pictures(1, 0)), Weights.RAW);
    news.opened.take();
    Endless endless = new Endless();
    AtomicInteger heard = new AtomicInteger();
    Slot slot = explorer.slot();
    slot.search(endless, answer -> heard.incrementAndGet());
    endless.begun.await();

    slot.cancel();
    endless.closed.await();
    int before = heard.get();

    BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    slot.ask(generator -> "again", answers::add);
    assertThat(answers.take()).isEqualTo("again");
    assertThat(heard.get()).isEqualTo(before);
  }

  @Test
  void anotherGeneratorEndsWhatWasAskedOfTheFirst() throws InterruptedException {
    explorer.open(Handed.of(TinyGenerators.pictures(1, 0)), Weights.RAW);
    news.opened.take();
    Endless endless = new Endless();
    explorer.slot().search(endless, answer -> {});
    endless.begun.await();

    explorer.open(Handed.of(TinyGenerators.points(1)), Weights.RAW);

    endless.closed.await();
    assertThat(news.opened.take().example().rank()).isEqualTo(1);
  }

  @Test
  void whatIsAskedOfTheSecondGeneratorIsNotAnsweredByTheFirst() throws InterruptedException {
    explorer.open(Handed.of(TinyGenerators.pictures(1, 0)), Weights.RAW);
    news.opened.take();
    Gate gate = new Gate();
    explorer.slot().ask(gate, answer -> {});
    gate.reached.await();
    Slot slot = explorer.slot();
    BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();

    slot.ask(generator -> generator.view().example().rank(), answers::add);
    explorer.open(Handed.of(TinyGenerators.points(1)), Weights.RAW);
    slot.ask(generator -> generator.view().example().rank(), answers::add);
    gate.open.countDown();

    assertThat(news.opened.take().example().rank()).isEqualTo(1);
    assertThat(answers.poll(2, TimeUnit.SECONDS)).isIn(null, 1);
    slot.ask(generator -> generator.view().example().rank(), answers::add);
    assertThat(answers.take()).isEqualTo(1);
  }

  @Test
  void newerValuesAreTakenOverAndTold() throws InterruptedException {
    Handed handed = Handed.of(TinyGenerators.pictures(1, 0));
    explorer.open(handed, Weights.RAW);
    news.opened.take();

    handed.receiver().take(TinyGenerators.pictures(2, 7));

    assertThat(news.changed.take().step()).isEqualTo(7);
    BlockingQueue<Rendering> answers = new LinkedBlockingQueue<>();
    explorer.slot().ask(Render.of(LatentAddress.ofSeed(4)), answers::add);
    try (ExploredGenerator same = TinyGenerators.explored(TinyGenerators.pictures(2, 7))) {
      Rendering seen = answers.take();
      assertThat(((Examples.Pictures) seen.examples()).pixels())
          .containsExactly(((Examples.Pictures) same.examples(seen.points())).pixels());
    }
  }

  @Test
  void whatCannotBeAnsweredGetsASentenceAndTheNextQuestionAnAnswer() throws InterruptedException {
    explorer.open(Handed.of(TinyGenerators.pictures(1, 0)), Weights.RAW);
    news.opened.take();
    BlockingQueue<Rendering> answers = new LinkedBlockingQueue<>();

    explorer.slot().ask(Render.of(LatentPoint.of(1, 2)), answers::add);
    assertThat(news.failed.take())
        .isEqualTo("A z of 2 numbers does not fit the run tiny, whose generator takes 3.");

    explorer.slot().ask(Render.of(LatentPoint.of(1, 2, 3)), answers::add);
    assertThat(answers.take().points()).containsExactly(LatentPoint.of(1, 2, 3));
  }

  @Test
  void theDiscriminatorsVerdictsAreProbabilities() throws InterruptedException {
    explorer.open(Handed.of(TinyGenerators.pictures(1, 0)), Weights.RAW);
    news.opened.take();
    BlockingQueue<float[]> answers = new LinkedBlockingQueue<>();

    explorer
        .slot()
        .ask(new Judge(List.of(LatentAddress.ofSeed(1), LatentAddress.ofSeed(2))), answers::add);

    float[] verdicts = answers.take();
    assertThat(verdicts).hasSize(2);
    assertThat(verdicts[0]).isBetween(0f, 1f).isNotEqualTo(verdicts[1]);
  }

  /** What the explorer tells. */
  private static final class News implements Explorer.Listener {
    final BlockingQueue<GeneratorView> opened = new LinkedBlockingQueue<>();
    final BlockingQueue<GeneratorView> changed = new LinkedBlockingQueue<>();
    final BlockingQueue<String> failed = new LinkedBlockingQueue<>();

    @Override
    public void opened(GeneratorView view) {
      opened.add(view);
    }

    @Override
    public void changed(GeneratorView view) {
      changed.add(view);
    }

    @Override
    public void failed(String sentence) {
      failed.add(sentence);
    }
  }

  /** Hands over one generator, and more when told to. */
  private record Handed(GeneratorCopy first, AtomicReference<@Nullable Receiver> taker)
      implements GeneratorSource {
    static Handed of(GeneratorCopy first) {
      return new Handed(first, new AtomicReference<>());
    }

    @Override
    public Feed open(Weights weights, Receiver receiver) {
      taker.set(receiver);
      receiver.take(first);
      return () -> {};
    }

    Receiver receiver() {
      return java.util.Objects.requireNonNull(taker.get());
    }
  }

  /** Holds the explorer's thread until it is opened. */
  private static final class Gate implements Question<String> {
    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch open = new CountDownLatch(1);

    @Override
    public String answer(ExploredGenerator generator) {
      reached.countDown();
      try {
        assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return "";
    }
  }

  /** Never finds. */
  private static final class Endless implements Search<Integer>, Search.Steps<Integer> {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);
    private int steps;

    @Override
    public Steps<Integer> begin(ExploredGenerator generator) {
      return this;
    }

    @Override
    public Integer advance() {
      begun.countDown();
      return steps++;
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
