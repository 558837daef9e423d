package org.ganvas.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VerifyViewModelTest {
  private static final Path FILE = Path.of("digits.png");
  private final List<String> asked = new ArrayList<>();
  private final List<Consumer<Verified>> answers = new ArrayList<>();
  private final List<Consumer<String>> refusals = new ArrayList<>();
  private final VerifyViewModel model =
      new VerifyViewModel(
          (file, run, answer, failed) -> {
            asked.add(file + " " + run.map(Path::toString).orElse("any"));
            answers.add(answer);
            refusals.add(failed);
          });

  @Test
  void aFileIsComparedWithTheRunItNamesUnlessAnotherIsChosen() {
    model.choose(FILE);
    model.compareWith(Path.of("other"));

    assertThat(asked).containsExactly("digits.png any", "digits.png other");
    assertThat(model.busyProperty().get()).isTrue();
  }

  @Test
  void ofFilesThatAreDroppedTheFirstPictureIsTaken() {
    assertThat(
            DroppedPictures.picture(
                List.of(new File("recipe.json"), new File("a.PNG"), new File("b.gif"))))
        .contains(Path.of("a.PNG"));
    assertThat(DroppedPictures.picture(List.of(new File("recipe.json")))).isEmpty();
  }

  @Test
  void aFileThatSaysNothingIsRefusedInASentence() {
    model.choose(FILE);
    refusals.get(0).accept("It says nothing.");

    assertThat(model.errorProperty().get()).isEqualTo("It says nothing.");
    assertThat(model.busyProperty().get()).isFalse();
    model.choose(FILE);
    assertThat(model.errorProperty().get()).isEmpty();
  }

  @Test
  void anAnswerToAnEarlierQuestionIsPassedOver() {
    model.choose(FILE);
    model.choose(Path.of("other.png"));

    refusals.get(0).accept("It says nothing.");

    assertThat(model.errorProperty().get()).isEmpty();
    assertThat(model.busyProperty().get()).isTrue();
  }
}
