package org.ganvas.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ganvas.data.ExampleKind;
import org.ganvas.event.Phase;
import org.ganvas.explore.Interpolation;
import org.ganvas.explore.LatentAddress;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.ui.SimulatedTraining;
import org.ganvas.ui.export.MakingViewModel.Stage;
import org.ganvas.ui.latent.Way;
import org.junit.jupiter.api.Test;

class ExportViewModelTest {
  private static final LatentAddress HERE = LatentAddress.ofSeed(7);
  private static final ExportableRun RUN =
      new ExportableRun(
          Path.of("runs", "first"),
          false,
          Optional.of(HERE),
          Optional.of(new Way(HERE, LatentAddress.ofSeed(8), Interpolation.SPHERICAL)));

  private final FakeExporter exporter = new FakeExporter();
  private final SimulatedTraining engine = new SimulatedTraining();
  private final List<String> written = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private final ExportViewModel model =
      new ExportViewModel(
          exporter,
          engine,
          Runnable::run,
          Path.of("exports"),
          new ExportNews() {
            @Override
            public void written(String what, Path file) {
              written.add(what + " " + file.getFileName());
            }

            @Override
            public void failed(String sentence) {
              unseen.add(sentence);
            }
          });

  private void choose(String title) {
    model
        .kindProperty()
        .set(
            model.kinds().stream()
                .filter(kind -> kind.title().equals(title))
                .findFirst()
                .orElseThrow());
  }

  private String obstacle() {
    return model.obstacleProperty().get();
  }

  private String target() {
    return model.target().textProperty().get();
  }

  private ExportOrder order() {
    return exporter.orders.get(exporter.orders.size() - 1);
  }

  private Exporter.Listener listener() {
    return exporter.listener.orElseThrow();
  }

  @Test
  void offersEverythingThatCanLeaveARun() {
    assertThat(model.kinds())
        .extracting(ExportKind::title)
        .containsExactly(
            "A grid of samples",
            "One picture",
            "A folder of pictures",
            "A training set (IDX)",
            "A table of samples (CSV)",
            "The training as a GIF",
            "The way from A to B as a GIF",
            "The run's curves (PNG)",
            "The run's curves (SVG)",
            "The run's curves (CSV)",
            "The generator for Deeplearning4j",
            "The generator as ONNX",
            "The run's recipe",
            "A report of the run");
  }

  @Test
  void withoutARunItSaysWhereToFindOne() {
    model.open(List.of());

    assertThat(obstacle()).startsWith("There is no run yet");
    model.export();
    assertThat(exporter.orders).isEmpty();
  }

  @Test
  void aGridIsOrderedAsChosen() {
    model.open(List.of(RUN));
    choose("A grid of samples");
    model.options().number(ExportOption.COUNT).set(100);
    model.options().number(ExportOption.SEED).set(-5);
    model.options().number(ExportOption.GAP).set(0);
    model.options().labelProperty().set(OptionalInt.of(3));
    model.options().markProperty().set(true);
    model.options().rawProperty().set(true);

    model.export();

    Options options = order().options();
    assertThat(options.count()).isEqualTo(100);
    assertThat(options.seed()).isEqualTo(-5);
    assertThat(options.label()).hasValue(3);
    assertThat(options.weights()).isEqualTo(Weights.RAW);
    assertThat(options.look().gap()).isZero();
    assertThat(options.look().mark()).isTrue();
    assertThat(order().target()).isEqualTo(Path.of("exports", "first-grid.png"));
    assertThat(exporter.replacing).containsExactly(false);
  }

  @Test
  void whatAKindDoesNotOfferIsLeftOut() {
    model.open(List.of(RUN));
    model.options().markProperty().set(true);
    model.options().labelProperty().set(OptionalInt.of(3));
    choose("The generator as ONNX");

    model.export();

    assertThat(order().options().label()).isEmpty();
    assertThat(order().options().look().mark()).isFalse();
  }

  @Test
  void anUnconditionalRunWithoutAnAverageIsNotAskedForThem() {
    exporter.facts = Optional.of(new GeneratorFacts(ExampleKind.PICTURES, 0, false));
    model.open(List.of(RUN));
    choose("A grid of samples");

    assertThat(model.options().offeredProperty().get())
        .contains(ExportOption.COUNT)
        .doesNotContain(ExportOption.CLASS, ExportOption.RAW);
  }

  @Test
  void whatAFileCannotHoldIsSaidBeforeTheClick() {
    exporter.facts = Optional.of(new GeneratorFacts(ExampleKind.POINTS, 0, false));
    model.open(List.of(RUN));
    choose("A training set (IDX)");

    assertThat(obstacle()).contains("makes points").contains("cannot hold");
    choose("A table of samples (CSV)");
    assertThat(obstacle()).isEmpty();
  }

  @Test
  void aPlaceAndAWayAreTakenFromTheLatentTab() {
    ExportableRun unexplored =
        new ExportableRun(RUN.folder(), false, Optional.empty(), Optional.empty());
    model.open(List.of(unexplored, RUN));
    choose("One picture");
    assertThat(obstacle()).contains("Latent tab");
    choose("The way from A to B as a GIF");
    assertThat(obstacle()).contains("Pin A and B");

    model.runProperty().set(RUN);

    assertThat(obstacle()).isEmpty();
    model.export();
    assertThat(order().run().way()).isPresent();
  }

  @Test
  void aNumberOutOfItsRangeIsNamed() {
    model.open(List.of(RUN));
    choose("A grid of samples");
    model.options().number(ExportOption.COUNT).textProperty().set("10001");
    model.refresh();

    assertThat(obstacle()).isEqualTo("Count must be a whole number from 1 to 10,000.");
    model.export();
    assertThat(exporter.orders).isEmpty();
  }

  @Test
  void aRunThatCannotBeReadStillGivesItsCurves() {
    exporter.facts = Optional.empty();
    model.open(List.of(RUN));

    assertThat(obstacle()).isEqualTo("There is no checkpoint.");
    choose("The run's curves (SVG)");
    assertThat(obstacle()).isEmpty();
  }

  @Test
  void aNameGetsTheEndingOfItsKind() {
    model.open(List.of(RUN));
    choose("A grid of samples");
    model.target().textProperty().set("/tmp/mine");

    model.export();

    assertThat(order().target()).isEqualTo(Path.of("/tmp/mine.png"));
    listener().done("64 pictures");
    choose("A report of the run");
    assertThat(target()).isEqualTo(Path.of("/tmp/first-report.html").toString());
  }

  @Test
  void aTakenTargetIsReplacedOnlyWhenTheUserSaysSo() {
    model.open(List.of(RUN));
    model.export();
    listener().taken();

    assertThat(model.making().stageProperty().get()).isEqualTo(Stage.ASKING);
    model.making().cancel();
    assertThat(model.making().stageProperty().get()).isEqualTo(Stage.READY);

    model.export();
    listener().taken();
    model.replace();

    assertThat(exporter.replacing).containsExactly(false, false, true);
    listener().done("64 pictures");
    assertThat(written).containsExactly("64 pictures first-grid.png");
    assertThat(model.making().doneProperty().get()).isTrue();
  }

  @Test
  void anotherNameTakesTheQuestionBack() {
    model.open(List.of(RUN));
    model.export();
    listener().taken();

    model.target().textProperty().set("other.png");

    assertThat(model.making().stageProperty().get()).isEqualTo(Stage.READY);
  }

  @Test
  void progressIsShownAndCancelled() {
    model.open(List.of(RUN));
    model.export();
    listener().reached(0.25);
    assertThat(model.making().progressProperty().get()).isEqualTo(0.25);

    model.making().cancel();
    assertThat(exporter.cancelled).isEqualTo(1);
    listener().cancelled();

    assertThat(model.making().stageProperty().get()).isEqualTo(Stage.READY);
    assertThat(written).isEmpty();
  }

  @Test
  void aFailureIsSaidInTheDialogOrWhereItIsSeenIfThatIsClosed() {
    model.open(List.of(RUN));
    model.making().watch(true);
    model.export();
    listener().failed("The disk is full.");

    assertThat(model.making().errorProperty().get()).isEqualTo("The disk is full.");
    assertThat(unseen).isEmpty();

    model.export();
    assertThat(model.making().errorProperty().get()).isEmpty();
    model.making().watch(false);
    listener().failed("The disk is full.");
    assertThat(unseen).containsExactly("The disk is full.");
  }

  @Test
  void aRunInTrainingIsSavedForGoodFirst() {
    engine.enter(Phase.RUNNING, 3);
    model.open(List.of(new ExportableRun(RUN.folder(), true, Optional.of(HERE), Optional.empty())));

    model.export();

    assertThat(engine.commands()).containsExactly("save for good");
    assertThat(exporter.orders).hasSize(1);
  }

  @Test
  void openingAgainKeepsAnExportThatIsBeingMade() {
    model.open(List.of(RUN));
    model.export();

    model.open(List.of());

    assertThat(model.runProperty().get()).isEqualTo(RUN);
    assertThat(model.making().stageProperty().get()).isEqualTo(Stage.WORKING);
  }
}
