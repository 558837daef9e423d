package org.ganvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemoryScopeTest {

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void aTensorThatOutlivesItsScopeIsDetected() {
    Tensor escaped;
    try (MemoryScope scope = MemoryScope.open("TEST")) {
      escaped = Tensor.constant(new float[] {1, 2, 3}, 3);
    }

    assertThatThrownBy(() -> escaped.plus(escaped)).hasMessageContaining("memory scope");
  }

  @Test
  void aTensorOfAnEarlierRoundIsDetectedInTheNext() {
    Tensor escaped;
    try (MemoryScope scope = MemoryScope.open("TEST")) {
      escaped = Tensor.constant(new float[] {1, 2, 3}, 3);
    }

    try (MemoryScope scope = MemoryScope.open("TEST")) {
      assertThatThrownBy(() -> Functions.tanh(escaped)).hasMessageContaining("memory scope");
    }
  }

  @Test
  void aPullBackThatOutlivesItsScopeIsDetected() {
    Tensor weight = Tensor.variable(NdArray.filled(Precision.FLOAT32, 2, 4, 4).kept());
    Tensor loss;
    try (MemoryScope scope = MemoryScope.open("TEST")) {
      loss = Functions.tanh(weight.matmul(weight)).sum();
    }

    assertThatThrownBy(() -> Gradients.of(loss, List.of(weight)))
        .hasMessageContaining("memory scope");
  }

  @Test
  void whatIsKeptOutlivesEveryScope() {
    NdArray kept;
    try (MemoryScope scope = MemoryScope.open("TEST")) {
      kept = NdArray.of(Precision.FLOAT32, new float[] {1, 2, 3}, 3).kept();
    }
    for (int i = 0; i < 3; i++) {
      try (MemoryScope scope = MemoryScope.open("TEST")) {
        NdArray.filled(Precision.FLOAT32, 9, 100);
      }
    }

    assertThat(kept.toFloats()).containsExactly(1, 2, 3);
    assertThat(Tensor.constant(kept).squared().value().toFloats()).containsExactly(1, 4, 9);
  }

  @Test
  void scopesNest() {
    try (MemoryScope outer = MemoryScope.open("OUTER")) {
      Tensor x = Tensor.constant(new float[] {1, 2}, 2);
      try (MemoryScope inner = MemoryScope.open("INNER")) {
        assertThat(x.plus(x).value().toFloats()).containsExactly(2, 4);
      }
      assertThat(x.value().toFloats()).containsExactly(1, 2);
    }
  }

  @Test
  void roundsOfAScopeTakeNoMoreMemory() {
    for (int i = 0; i < 50; i++) {
      round();
    }
    long before = OffHeap.settledBytes();

    for (int i = 0; i < 500; i++) {
      round();
    }

    assertThat(OffHeap.settledBytes()).isEqualTo(before);
  }

  private static void round() {
    try (MemoryScope scope = MemoryScope.open("ROUND")) {
      Tensor x = Tensor.constant(NdArray.filled(Precision.FLOAT32, 0.5, 64, 64));
      Functions.tanh(x.matmul(x)).squared().sum().scalar();
    }
  }
}
