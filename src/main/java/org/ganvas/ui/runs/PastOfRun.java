package org.ganvas.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ganvas.event.History;
import org.ganvas.event.Samples;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;
import org.ganvas.run.RunChange;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.ui.curves.ChangeMark;

/**
 * The history of a run that is looked back at, as it was when it was opened. Its moments are read
 * from the disk, within a few milliseconds.
 */
final class PastOfRun {
  private final Catalogue catalogue;
  private final RunReader reader;
  private final Settings begun;
  private final List<Setting<?>> shown;
  private final History history;
  private final List<RunChange> changes;
  private final List<Long> frames;
  private final List<Long> stops;

  private PastOfRun(Catalogue catalogue, RunReader reader) throws RunException {
    this.catalogue = catalogue;
    this.reader = reader;
    begun = reader.settingsAt(catalogue, 0);
    history = reader.hasCurves() ? reader.losses() : new History();
    changes = reader.changes();
    frames = reader.frameSteps();
    Set<Long> all = new TreeSet<>(frames);
    all.addAll(reader.checkpointSteps());
    all.removeIf(step -> step > lastStep());
    stops = List.copyOf(all);
    Set<String> changed = changes.stream().map(RunChange::setting).collect(Collectors.toSet());
    shown =
        catalogue.settings().stream()
            .filter(setting -> setting.info().live() || changed.contains(setting.name()))
            .collect(Collectors.toList());
  }

  /**
   * Opens the history of a run.
   *
   * @throws RunException if it cannot be read
   */
  static PastOfRun open(Catalogue catalogue, Path folder) throws RunException {
    return new PastOfRun(catalogue, RunReader.open(folder));
  }

  Path folder() {
    return reader.folder();
  }

  /** The settings it began with. */
  Settings begun() {
    return begun;
  }

  /** Its curves. */
  History history() {
    return history;
  }

  /** The iterations at which one can look at it, oldest first. */
  List<Long> stops() {
    return stops;
  }

  /** What was changed under way. */
  List<ChangeMark> marks() {
    return ChangeMarks.of(catalogue, changes);
  }

  /**
   * What the run was at one of its stops.
   *
   * @throws RunException if that cannot be read
   */
  Moment moment(int stop) throws RunException {
    long step = stops.get(stop);
    Settings settings = reader.settingsAt(catalogue, pointsAt(step));
    List<Moment.Value> values = new ArrayList<>();
    for (Setting<?> setting : shown) {
      if (settings.whyNot(setting).isEmpty()) {
        values.add(value(settings, setting));
      }
    }
    return new Moment(step, samples(step), settings, values);
  }

  private <T> Moment.Value value(Settings settings, Setting<T> setting) {
    T value = settings.get(setting);
    return new Moment.Value(
        setting.info().label(),
        "%s %s".formatted(setting.format(value), setting.info().unit()).strip(),
        !value.equals(begun.get(setting)));
  }

  private Optional<Samples> samples(long step) throws RunException {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i) <= step) {
        return Optional.of(reader.frame(frames.get(i)));
      }
    }
    return Optional.empty();
  }

  private long lastStep() {
    return history.size() == 0 ? 0 : history.step(history.size() - 1);
  }

  private int pointsAt(long step) {
    int points = history.size();
    while (points > 0 && history.step(points - 1) > step) {
      points--;
    }
    return points;
  }
}
