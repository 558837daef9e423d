package org.ganvas.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;

import org.ganvas.image.GreyPicture;
import org.junit.jupiter.api.Test;

class PencilTest {
  private final Pencil pencil = new Pencil(28, 28);

  private static int level(GreyPicture picture, int column, int row) {
    return picture.pixels()[row * picture.width() + column] & 0xff;
  }

  @Test
  void aStrokeIsWhiteOnBlack() {
    assertThat(pencil.isEmpty()).isTrue();

    pencil.stroke(0.25, 0.5, 0.75, 0.5);

    assertThat(pencil.isEmpty()).isFalse();
    assertThat(level(pencil.picture(), 14, 13)).isEqualTo(255);
    assertThat(level(pencil.picture(), 14, 20)).isZero();
    pencil.clear();
    assertThat(pencil.isEmpty()).isTrue();
  }

  @Test
  void whatIsDrawnAsideIsMovedToTheMiddle() {
    pencil.stroke(0.2, 0.2, 0.2, 0.2);

    assertThat(level(pencil.picture(), 14, 14)).isZero();
    assertThat(level(pencil.centred(), 14, 14)).isGreaterThan(200);
  }
}
