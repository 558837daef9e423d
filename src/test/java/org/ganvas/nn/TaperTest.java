package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Map;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Engine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TaperTest {

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void numbersFallGeometricallyFromTheFirstToTheLast() {
    assertThat(new Taper(0.01).scale(3))
        .containsExactly(new float[] {1, 0.1f, 0.01f}, offset(1e-7f));
  }

  @Test
  void aSingleNumberStaysAsItIs() {
    assertThat(new Taper(0.01).scale(1)).containsExactly(1);
  }

  @Test
  void everyExampleIsScaled() {
    Tensor z = Tensor.constant(new float[] {1, 2, 3, -1, -2, -3}, 2, 3);

    Tensor tapered = new Taper(0.25).forward(z, new LayerParameters(Map.of()), Pass.sampling());

    assertThat(tapered.value().toFloats()).containsExactly(1, 1, 0.75f, -1, -1, -0.75f);
  }

  @Test
  void picturesAreRefused() {
    assertThatThrownBy(() -> new Taper(0.1).outputShape(Shape.of(1, 28, 28)))
        .isInstanceOf(ShapeMismatch.class)
        .hasMessageContaining("row of numbers");
  }
}
