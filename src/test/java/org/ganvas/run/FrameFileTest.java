package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameFileTest {
  @TempDir Path temp;

  @Test
  void samplesAreReadBackAsTheyWereShown() throws Exception {
    SampleGrid grid =
        new SampleGrid(1, 2, 1, 2, new byte[] {0, 127, -128, -1}, new float[] {0.25f, 0.75f}, 50);
    SampleScatter points =
        new SampleScatter(
            new float[] {0, 1, 2, 3}, new float[] {1, 0}, new PlaneFrame(-2, 2, -1, 1), 100);
    Path folder = temp.resolve("run");
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description("run"), false)) {
      recorder.saveFrame(grid);
      recorder.saveFrame(points);
    }

    RunReader reader = RunReader.open(folder);

    assertThat(reader.frameSteps()).containsExactly(50L, 100L);
    assertThat(reader.frame(50)).usingRecursiveComparison().isEqualTo(grid);
    assertThat(reader.frame(100)).usingRecursiveComparison().isEqualTo(points);
  }

  @Test
  void aLongRunKeepsEverySecondFrame() throws Exception {
    Path folder = temp.resolve("run");
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description("run"), false)) {
      for (long step = 1; step <= 401; step++) {
        recorder.saveFrame(Runs.grid(step));
      }
    }

    List<Long> steps = RunReader.open(folder).frameSteps();
    assertThat(steps).hasSize(200).startsWith(2L, 4L, 6L).endsWith(400L);
  }

  @Test
  void whatIsNoFrameIsRefused() throws Exception {
    Path folder = temp.resolve("run");
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description("run"), false)) {
      recorder.saveCheckpoint(1, Runs.arrays(1));
    }
    Files.move(
        folder.resolve("checkpoints/step-000001.npz"), folder.resolve("frames/step-000001.npz"));

    assertThatThrownBy(() -> RunReader.open(folder).frame(1))
        .isInstanceOf(RunException.class)
        .hasMessage("%s holds no samples of a run.", folder.resolve("frames/step-000001.npz"));
  }
}
