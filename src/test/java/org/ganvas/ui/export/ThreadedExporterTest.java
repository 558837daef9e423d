package org.ganvas.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.explore.Interpolation;
import org.ganvas.explore.LatentAddress;
import org.ganvas.export.Look;
import org.ganvas.image.Gif;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Settings;
import org.ganvas.run.FileCreator;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.ui.latent.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of runs of two iterations, made and verified. */
class ThreadedExporterTest {
  private static final int PATIENCE_SECONDS = 120;
  private static final Catalogue CATALOGUE = Catalogue.standard();
  @TempDir private static Path runs;

  @TempDir private Path folder;
  private final ExportThread thread = new ExportThread(() -> Phase.IDLE, 1);

  @BeforeAll
  static void train() throws Exception {
    train("light");
    train("projection");
  }

  @AfterEach
  void end() {
    thread.close();
  }

  private static void train(String recipe) throws Exception {
    Settings settings = Settings.of(CATALOGUE.recipe(recipe));
    for (String change : List.of("steps=2", "batch=8", "threads=1")) {
      String[] both = change.split("=");
      settings = settings.withText(CATALOGUE.setting(both[0]), both[1]);
    }
    CountDownLatch finished = new CountDownLatch(1);
    try (EngineTrainingService service = new EngineTrainingService(CATALOGUE)) {
      service
          .events()
          .subscribe(
              Runnable::run,
              event -> {
                if (event instanceof PhaseChanged change && change.phase() == Phase.FINISHED) {
                  finished.countDown();
                }
              });
      service.prepare(settings, Optional.of(runs.resolve(recipe)));
      service.resume();
      assertThat(finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  private ExportOrder order(String run, String title, String name) {
    ExportKind kind =
        ExportKind.all().stream()
            .filter(each -> each.title().equals(title))
            .findFirst()
            .orElseThrow();
    return new ExportOrder(
        new ExportableRun(
            runs.resolve(run),
            false,
            Optional.of(LatentAddress.ofSeed(42)),
            Optional.of(
                new Way(
                    LatentAddress.ofSeed(1), LatentAddress.ofSeed(2), Interpolation.SPHERICAL))),
        kind,
        new Options(12, 3, OptionalInt.empty(), Weights.AVERAGED, Look.STANDARD),
        folder.resolve(name));
  }

  private String made(ExportOrder order) throws Exception {
    return made(order, false, Files::newOutputStream);
  }

  /** How an export ended, in words. */
  private String made(ExportOrder order, boolean replacing, FileCreator disk) throws Exception {
    CompletableFuture<String> end = new CompletableFuture<>();
    new ThreadedExporter(CATALOGUE, thread, Runnable::run, disk)
        .begin(
            order,
            replacing,
            new Exporter.Listener() {
              @Override
              public void reached(double share) {
                assertThat(share).isBetween(0.0, 1.0);
              }

              @Override
              public void taken() {
                end.complete("taken");
              }

              @Override
              public void done(String what) {
                end.complete("wrote " + what);
              }

              @Override
              public void failed(String sentence) {
                end.complete(sentence);
              }

              @Override
              public void cancelled() {
                end.complete("cancelled");
              }
            });
    return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private Verified verified(String file) throws Exception {
    CompletableFuture<Verified> answer = new CompletableFuture<>();
    new ThreadedVerifier(CATALOGUE, thread, Runnable::run, runs, List::of)
        .verify(
            folder.resolve(file),
            Optional.empty(),
            answer::complete,
            sentence -> answer.completeExceptionally(new AssertionError(sentence)));
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void whatIsWrittenVerifiesAgainstItsRun() throws Exception {
    for (String run : List.of("light", "projection")) {
      assertThat(made(order(run, "One picture", run + "-a.png"))).isEqualTo("wrote 1 picture");
      assertThat(made(order(run, "A grid of samples", run + "-b.png")))
          .isEqualTo("wrote 12 pictures");
      assertThat(made(order(run, "A training set (IDX)", run + "-images-idx3-ubyte.gz")))
          .isEqualTo("wrote 12 pictures");
      assertThat(made(order(run, "A table of samples (CSV)", run + ".csv")))
          .isEqualTo("wrote 12 pictures");
      assertThat(made(order(run, "The way from A to B as a GIF", run + ".gif")))
          .isEqualTo("wrote 12 pictures");
      assertThat(Gif.decode(Files.readAllBytes(folder.resolve(run + ".gif")))).hasSize(12);
      for (String file : List.of("-a.png", "-b.png", "-images-idx3-ubyte.gz", ".csv", ".gif")) {
        Verified found = verified(run + file);
        assertThat(found.outcome().matches()).as(run + file + found.outcome()).isTrue();
        assertThat(found.run()).contains(runs.resolve(run));
      }
    }
  }

  @Test
  void everyFileOfARunIsWritten() throws Exception {
    for (ExportKind kind : ExportKind.all()) {
      if (kind.source() instanceof RunSource || kind.source() instanceof TrainingSource) {
        String name = kind.stem() + kind.ending();
        assertThat(made(order("light", kind.title(), name))).as(name).startsWith("wrote ");
        assertThat(folder.resolve(name)).isNotEmptyFile();
      }
    }
  }

  @Test
  void whatAFormatCannotHoldIsRefusedWithItsReason() throws Exception {
    assertThat(made(order("projection", "The generator for Deeplearning4j", "g.zip")))
        .contains("Batch norm of 10 classes")
        .contains("ONNX");
    assertThat(folder.resolve("g.zip")).doesNotExist();
  }

  @Test
  void whatIsThereIsReplacedOnlyOnRequest() throws Exception {
    ExportOrder order = order("light", "A grid of samples", "a.png");
    Files.writeString(order.target(), "before");

    assertThat(made(order)).isEqualTo("taken");
    assertThat(order.target()).hasContent("before");
    assertThat(made(order, true, Files::newOutputStream)).isEqualTo("wrote 12 pictures");
  }

  @Test
  void aFullDiskIsSaidInOneSentence() throws Exception {
    FileCreator full =
        file ->
            new FilterOutputStream(OutputStream.nullOutputStream()) {
              @Override
              public void write(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
              }
            };
    ExportOrder order = order("light", "A grid of samples", "a.png");

    assertThat(made(order, false, full))
        .isEqualTo(
            "This cannot be written to %s: No space left on device. Choose another place."
                .formatted(order.target()));
  }

  @Test
  void aFolderThatIsAFileIsSaidInOneSentence() throws Exception {
    Files.writeString(folder.resolve("file"), "in the way");

    assertThat(made(order("light", "A grid of samples", "file/a.png")))
        .startsWith("This cannot be written to ")
        .endsWith("a file is in the way. Choose another place.");
  }

  @Test
  void aCancelledExportLeavesNothing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    thread.run(
        () -> {
          begun.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        sentence -> {});
    begun.await();
    CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
    Runnable cancel =
        new ThreadedExporter(CATALOGUE, thread, Runnable::run, Files::newOutputStream)
            .begin(
                order("light", "A folder of pictures", "pictures"),
                false,
                new Exporter.Listener() {
                  @Override
                  public void reached(double share) {}

                  @Override
                  public void taken() {
                    cancelled.complete(false);
                  }

                  @Override
                  public void done(String what) {
                    cancelled.complete(false);
                  }

                  @Override
                  public void failed(String sentence) {
                    cancelled.complete(false);
                  }

                  @Override
                  public void cancelled() {
                    cancelled.complete(true);
                  }
                });
    cancel.run();
    goOn.countDown();

    assertThat(cancelled.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("pictures")).doesNotExist();
  }

  @Test
  void aFileOfAnotherRunIsAskedForItsFolder() throws Exception {
    assertThat(made(order("light", "A grid of samples", "a.png"))).startsWith("wrote");
    CompletableFuture<Verified> answer = new CompletableFuture<>();
    new ThreadedVerifier(CATALOGUE, thread, Runnable::run, folder, List::of)
        .verify(folder.resolve("a.png"), Optional.empty(), answer::complete, sentence -> {});

    Verified found = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(found.run()).isEmpty();
    assertThat(found.outcome().sentence()).contains("choose its folder");

    CompletableFuture<Verified> other = new CompletableFuture<>();
    new ThreadedVerifier(CATALOGUE, thread, Runnable::run, folder, List::of)
        .verify(
            folder.resolve("a.png"),
            Optional.of(runs.resolve("projection")),
            other::complete,
            sentence -> {});
    assertThat(other.get(PATIENCE_SECONDS, TimeUnit.SECONDS).outcome().matches()).isFalse();
  }
}
