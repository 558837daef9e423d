package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ganvas.event.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunShelfTest {
  @TempDir Path temp;
  private final RunEdits edits = new RunEdits(Optional.empty());

  @Test
  void runsAreListedWithWhatThereIsToSayOfThem() throws Exception {
    Path first = run("first", 120);
    Path second = run("second", 7);
    Files.setLastModifiedTime(
        first.resolve("losses.csv"), FileTime.from(Instant.now().plusSeconds(60)));
    Files.createDirectories(temp.resolve("other"));
    edits.note(second, new RunNotes("Müllers Zweiter", "collapses early\nlr too high"));

    List<RunSummary> runs = new RunShelf(temp).runs();

    assertThat(runs).extracting(RunSummary::folder).containsExactly(first, second);
    assertThat(runs).extracting(RunSummary::title).containsExactly("first", "Müllers Zweiter");
    assertThat(runs).extracting(RunSummary::steps).containsExactly(120L, 7L);
    assertThat(runs.get(1).recipe()).isEqualTo("light");
    assertThat(runs.get(1).dataset()).isEqualTo("MNIST");
    assertThat(runs.get(1).bytes()).isEqualTo(DiskUse.of(second)).isGreaterThan(1000);
    assertThat(runs.get(1).state()).isEqualTo(RunLock.State.CLOSED);
    assertThat(runs.get(1).matches("MÜLLERS light collapses")).isTrue();
    assertThat(runs.get(1).matches("second")).isTrue();
    assertThat(runs.get(1).matches("müllers wgan")).isFalse();
    assertThat(runs.get(1).matches("")).isTrue();
    assertThat(new RunShelf(temp).bytes()).isEqualTo(DiskUse.of(first) + DiskUse.of(second));
    assertThat(new RunShelf(temp.resolve("none")).runs()).isEmpty();
  }

  @Test
  void aDamagedRunIsListedAndSaysWhy() throws Exception {
    Path run = run("bad", 3);
    Files.writeString(run.resolve("run.json"), "{");

    RunSummary summary = new RunShelf(temp).runs().get(0);

    assertThat(summary.title()).isEqualTo("bad");
    assertThat(summary.problem())
        .isEqualTo(
            "%s is damaged or not Ganvas's own; the run cannot be opened without it.",
            run.resolve("run.json"));
  }

  @Test
  void whatACrashLeftIsFound() throws Exception {
    run("whole", 3);
    Path crashed = run("crashed", 3);
    Files.writeString(crashed.resolve("run.lock"), "1234567\n");

    assertThat(new RunShelf(temp).abandoned())
        .extracting(RunSummary::folder)
        .containsExactly(crashed);
  }

  @Test
  void withoutATrashARunIsDeletedAndOtherFilesStay() throws Exception {
    Path run = run("run", 3);
    Path alone = run("alone", 3);
    Files.writeString(run.resolve("mine.txt"), "mine");

    edits.throwAway(run);
    edits.throwAway(alone);

    assertThat(edits.canBeUndone()).isFalse();
    assertThat(run).isDirectoryContaining(file -> file.endsWith("mine.txt"));
    assertThat(Files.list(run)).hasSize(1);
    assertThat(alone).doesNotExist();
    assertThatThrownBy(() -> edits.throwAway(temp))
        .isInstanceOf(RunException.class)
        .hasMessage("%s is not the folder of a run; nothing is deleted.", temp);
  }

  @Test
  void anOpenRunIsNotDeleted() throws Exception {
    Path folder = temp.resolve("open");
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description("open"), false)) {
      assertThat(recorder.folder()).isEqualTo(folder);
      assertThatThrownBy(() -> edits.throwAway(folder))
          .isInstanceOf(RunException.class)
          .hasMessage("The run in %s is open; end its training before you delete it.", folder);
    }
  }

  @Test
  void theTrashOfLinuxKnowsWhereARunWas() throws Exception {
    Path home = temp.resolve("share/Trash");
    LocalDateTime now = LocalDateTime.of(2026, 2, 3, 4, 5, 6);
    RunEdits undoable = new RunEdits(Optional.of(new FreedesktopTrash(home, () -> now)));
    Path run = run("my run ü", 3);
    Path real = run.toRealPath();

    undoable.throwAway(run);
    undoable.throwAway(run("my run ü", 4));

    assertThat(undoable.canBeUndone()).isTrue();
    assertThat(run).doesNotExist();
    assertThat(home.resolve("files/my run ü/run.json")).exists();
    assertThat(home.resolve("files/my run ü.2/run.json")).exists();
    assertThat(home.resolve("info/my run ü.trashinfo"))
        .hasContent(
            "[Trash Info]\nPath=%s/my%%20run%%20%%C3%%BC\nDeletionDate=2026-02-03T04:05:06\n"
                .formatted(real.getParent()));
    assertThat(home.resolve("info/my run ü.2.trashinfo")).exists();
  }

  @Test
  void everySystemHasItsTrash() {
    Path home = temp.resolve("home");
    assertThat(Trash.of("Linux", Map.of(), home))
        .hasValueSatisfying(
            trash ->
                assertThat(((FreedesktopTrash) trash).home())
                    .isEqualTo(home.resolve(".local/share/Trash")));
    assertThat(Trash.of("Linux", Map.of("XDG_DATA_HOME", "/data"), home))
        .hasValueSatisfying(
            trash ->
                assertThat(((FreedesktopTrash) trash).home()).isEqualTo(Path.of("/data/Trash")));
    assertThat(Trash.of("Mac OS X", Map.of(), home)).isPresent();
    assertThat(Trash.of("Windows 11", Map.of(), home)).isEmpty();
  }

  private Path run(String name, long steps) throws RunException {
    Path folder = temp.resolve(name);
    History history = new History();
    for (long step = 1; step <= steps; step++) {
      Runs.append(history, step, step / 3f);
    }
    try (RunRecorder recorder = RunRecorder.create(folder, Runs.description(name), false)) {
      recorder.appendNew(history);
      recorder.saveCheckpoint(steps, Runs.arrays(1));
      recorder.saveFrame(Runs.grid(steps));
    }
    return folder;
  }
}
