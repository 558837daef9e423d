package org.ganvas.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.ganvas.explore.LatentAddress;
import org.ganvas.image.GreyPicture;
import org.ganvas.ui.latent.BetweenViewModel.Pin;
import org.junit.jupiter.api.Test;

class LatentViewModelTest {
  private final FakeSpaces spaces = new FakeSpaces();
  private final List<String> problems = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private final LatentViewModel model =
      new LatentViewModel(spaces, (nanos, task) -> later.add(task), new Random(5), problems::add);

  private void open(String run) {
    model.runs().open(Path.of("runs", run));
  }

  private String address() {
    return model.walk().addressProperty().get().map(LatentAddress::toString).orElse("nowhere");
  }

  private GreyPicture picture() {
    return model.spotProperty().get().orElseThrow().picture();
  }

  private void type(String text) {
    model.address().textProperty().set(text);
    model.address().commit();
  }

  @Test
  void thereIsNothingUntilARunIsOpened() {
    assertThat(model.infoProperty().get()).isEmpty();
    model.random();
    assertThat(address()).isEqualTo("nowhere");

    open("first");

    assertThat(model.infoProperty().get().orElseThrow().name()).isEqualTo("first");
    assertThat(address()).isEqualTo("1");
  }

  @Test
  void aSliderChangesThePictureAndItsResetBringsItBack() {
    open("run");
    GreyPicture before = picture();

    model.sliders().move(Axis.direction(2), 1.5);
    assertThat(address()).isEqualTo("1 d3+1.5");
    assertThat(picture()).isNotEqualTo(before);

    model.sliders().reset(Axis.direction(2));
    assertThat(address()).isEqualTo("1");
    assertThat(picture().pixels()).isEqualTo(before.pixels());
  }

  @Test
  void aDragIsOneMoveHoweverManyPlacesItPasses() {
    open("run");
    model.sliders().move(Axis.direction(0), 0.5);
    model.sliders().move(Axis.direction(0), 1);
    model.sliders().settle();
    model.sliders().move(Axis.direction(0), 2);
    model.sliders().settle();

    model.walk().undo();
    assertThat(address()).isEqualTo("1 d1+1");
    model.walk().undo();
    assertThat(address()).isEqualTo("1");
    assertThat(model.walk().canUndoProperty().get()).isFalse();
    model.walk().redo();
    model.walk().redo();
    assertThat(address()).isEqualTo("1 d1+2");
    assertThat(model.walk().canRedoProperty().get()).isFalse();
  }

  @Test
  void draggingThePictureMovesAlongBothAxesFromWhereItWasHeld() {
    open("run");
    model.axes().acrossProperty().set(Axis.coordinate(6));
    model.axes().hold();
    model.axes().drag(0.1, 0.1);
    model.axes().drag(0.25, -0.5);
    model.axes().release();

    assertThat(address()).isEqualTo("1 z7+1 d2-2");
    model.walk().undo();
    assertThat(address()).isEqualTo("1");
  }

  @Test
  void aTypedAddressIsTheSamePlace() {
    open("run");
    model.sliders().move(Axis.coordinate(3), -1.25);
    GreyPicture there = picture();
    String address = model.address().textProperty().get();
    model.random();
    assertThat(picture()).isNotEqualTo(there);

    type("  " + address + " ");

    assertThat(picture().pixels()).isEqualTo(there.pixels());
    assertThat(model.address().textProperty().get()).isEqualTo(address);
    assertThat(model.address().errorProperty().get()).isEmpty();
  }

  @Test
  void whatIsNoAddressGetsOneSentenceAtTheFieldAndLeavesThePlace() {
    open("run");
    for (String bad : List.of("here", "[1,2,3]", "[NaN]", "1 d1+NaN", "")) {
      type(bad);
      assertThat(model.address().errorProperty().get())
          .as(bad)
          .endsWith(".")
          .doesNotContain("Exception");
      assertThat(address()).isEqualTo("1");
    }
    model.address().revert();
    assertThat(model.address().errorProperty().get()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void previousAndNextGoFromSeedToSeed() {
    open("run");
    model.next();
    model.next();
    model.previous();
    assertThat(address()).isEqualTo("2");
  }

  @Test
  void theStripGoesFromAToB() {
    open("run");
    model.between().pin(Pin.A, model.spotProperty().get().orElseThrow());
    model.random();
    model.between().pin(Pin.B, model.spotProperty().get().orElseThrow());

    List<Spot> path = model.between().pathProperty().get();

    assertThat(path).hasSize(BetweenViewModel.USUAL_STEPS);
    assertThat(path.get(0).address()).hasToString("1");
    assertThat(path.get(path.size() - 1).address().toString()).isEqualTo(address());
    model.between().stepsProperty().set(3);
    assertThat(model.between().pathProperty().get()).hasSize(3);
  }

  @Test
  void theAnalogyWantsThreePins() {
    open("run");
    Spot here = model.spotProperty().get().orElseThrow();
    model.between().pin(Pin.A, here);
    model.between().pin(Pin.B, here);
    model.between().analogy();
    assertThat(address()).isEqualTo("1");

    model.between().pin(Pin.C, here);
    model.between().analogy();
    assertThat(address()).isEqualTo("999");
  }

  @Test
  void theMapIsAskedWhenTheHandRestsAndAClickGoesThere() {
    open("run");
    spaces.asked().clear();
    for (int i = 1; i <= 20; i++) {
      model.sliders().move(Axis.direction(0), i / 10.0);
    }
    assertThat(spaces.asked()).isEmpty();
    later.forEach(Runnable::run);
    assertThat(spaces.asked()).containsExactly("map");

    int middle = MapViewModel.SIDE * MapViewModel.SIDE / 2;
    assertThat(model.map().spotsProperty().get().get(middle).address()).hasToString("1 d1+2");
    model.map().go(middle + 1);
    assertThat(address()).isEqualTo("1 d1+2.75");
  }

  @Test
  void aConditionalRunShowsEachClassOfTheSamePoint() {
    spaces.classes(4);
    open("asked");
    assertThat(address()).isEqualTo("1 c0");
    model.toolProperty().set(Tool.CLASSES);
    assertThat(model.classes().spotsProperty().get()).hasSize(4);

    model.classes().choose(3);

    assertThat(model.walk().addressProperty().get().orElseThrow().label())
        .isEqualTo(OptionalInt.of(3));
    model.random();
    assertThat(address()).endsWith(" c3");
  }

  @Test
  void truncationStaysFromSeedToSeed() {
    open("run");
    model.truncate(OptionalDouble.of(0.5));
    assertThat(address()).isEqualTo("1 t0.5");
    model.random();
    assertThat(address()).endsWith(" t0.5");
    model.truncate(Truncations.at(Truncations.NONE));
    assertThat(address()).doesNotContain("t");
  }

  @Test
  void aSearchGoesWhereThePictureWasFound() {
    open("run");
    model.search().search(picture());
    Spot found = FakeSpaces.spot(LatentAddress.ofSeed(77));

    spaces.searching().orElseThrow().accept(new Attempt(found, 9, 0.5, false));
    assertThat(model.search().searchingProperty().get()).isTrue();
    assertThat(address()).isEqualTo("1");
    spaces.searching().orElseThrow().accept(new Attempt(found, 3, 1, true));

    assertThat(model.search().searchingProperty().get()).isFalse();
    assertThat(address()).isEqualTo("77");
  }

  @Test
  void aCancelledSearchKeepsWhatItFoundAndGoesNowhere() {
    open("run");
    model.search().search(picture());
    Spot found = FakeSpaces.spot(LatentAddress.ofSeed(77));
    spaces.searching().orElseThrow().accept(new Attempt(found, 9, 0.5, false));

    model.search().cancel();

    assertThat(spaces.asked()).contains("cancel");
    assertThat(model.search().searchingProperty().get()).isFalse();
    assertThat(address()).isEqualTo("1");
    model.search().go();
    assertThat(address()).isEqualTo("77");
  }

  @Test
  void anotherRunEndsTheSearchInTheFirst() {
    open("first");
    model.search().search(picture());

    open("second");

    assertThat(spaces.asked()).endsWith("search", "open second", "cancel");
    assertThat(model.search().searchingProperty().get()).isFalse();
    assertThat(model.search().attemptProperty().get()).isEmpty();
    assertThat(model.infoProperty().get().orElseThrow().name()).isEqualTo("second");
  }

  @Test
  void namesAndBookmarksAreKept() {
    open("run");
    model.notes().rename(Axis.direction(0), "Slant");
    model.notes().rename(Axis.coordinate(0), "Thickness");
    model.sliders().move(Axis.direction(0), 1);
    model.bookmark();
    model.notes().note(0, "leans");
    model.random();

    open("other");
    open("run");

    assertThat(model.notes().name(Axis.direction(0))).isEqualTo("Slant");
    assertThat(model.notes().name(Axis.coordinate(0))).isEqualTo("Thickness");
    model.notes().go(0);
    assertThat(address()).isEqualTo("1 d1+1");
    assertThat(spaces.kept().bookmarks()).singleElement().extracting("note").isEqualTo("leans");
    model.notes().rename(Axis.direction(0), " ");
    assertThat(model.notes().name(Axis.direction(0))).isEqualTo("Direction 1");
  }

  @Test
  void aRunThatCannotBeOpenedSaysWhy() {
    open("run");
    spaces.refuse("The run knows no recipe.");

    open("broken");

    assertThat(model.runs().errorProperty().get()).isEqualTo("The run knows no recipe.");
    assertThat(model.infoProperty().get()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void theRunInTrainingIsFollowedAsSoonAsSomebodyLooks() {
    model.runs().prepared(Path.of("runs", "new"));
    assertThat(spaces.asked()).isEmpty();

    model.runs().watch(true);
    assertThat(spaces.asked()).startsWith("follow new");

    open("kept");
    model.runs().prepared(Path.of("runs", "newer"));
    assertThat(model.infoProperty().get().orElseThrow().name()).isEqualTo("kept");
    assertThat(model.runs().canFollowProperty().get()).isTrue();

    model.runs().followTraining();
    assertThat(model.infoProperty().get().orElseThrow().name()).isEqualTo("newer");
    assertThat(model.runs().canFollowProperty().get()).isFalse();
  }

  @Test
  void aGeneratorThatHasLearntIsShownAnewAtTheSamePlace() {
    open("run");
    model.sliders().move(Axis.direction(0), 1);
    later.clear();

    spaces.listener().orElseThrow().changed();

    assertThat(later).hasSize(1);
    assertThat(address()).isEqualTo("1 d1+1");
  }

  @Test
  void slidersAreFoundByNameAndFewAtFirst() {
    open("run");
    model.notes().rename(Axis.direction(4), "Slant");
    assertThat(model.sliders().shownProperty().get())
        .startsWith(Axis.direction(0))
        .hasSizeLessThan(2 * FakeSpaces.LATENT);

    model.sliders().searchProperty().set("slan");
    assertThat(model.sliders().shownProperty().get()).containsExactly(Axis.direction(4));
    model.sliders().searchProperty().set("z16");
    assertThat(model.sliders().shownProperty().get()).containsExactly(Axis.coordinate(15));
    model.sliders().searchProperty().set("");
    model.sliders().allProperty().set(true);
    assertThat(model.sliders().shownProperty().get()).hasSize(2 * FakeSpaces.LATENT);
  }
}
