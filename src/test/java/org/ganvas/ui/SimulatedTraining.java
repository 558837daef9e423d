package org.ganvas.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.ganvas.data.ExampleKind;
import org.ganvas.event.EventBus;
import org.ganvas.event.History;
import org.ganvas.event.LiveSettings;
import org.ganvas.event.LiveSettingsApplied;
import org.ganvas.event.Notice;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.RunSaved;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.event.Samples;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.Settings;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.KeptRunRequest;
import org.ganvas.training.RunRequest;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;

/**
 * A training service that trains nothing: it obeys commands on the caller's thread, and does one
 * iteration each time {@link #iterate} is called.
 */
public final class SimulatedTraining implements TrainingService {
  private static final int SIDE = 8;
  private static final int PIXELS = 28;

  private final EventBus events = new EventBus();
  private final List<String> commands = new ArrayList<>();
  private final Random random = new Random(7);
  private final CountDownLatch mayClose = new CountDownLatch(1);
  private Phase phase = Phase.IDLE;
  private History history = new History();
  private Optional<Settings> prepared = Optional.empty();
  private boolean rawGenerator;
  private Optional<LiveSettings> live = Optional.empty();
  private Optional<Path> folder = Optional.empty();
  private boolean iterationIsLong;
  private boolean closeIsLong;
  private boolean closed;
  private long step;

  @Override
  public EventBus events() {
    return events;
  }

  @Override
  public synchronized Phase phase() {
    return phase;
  }

  @Override
  public synchronized void warmUp() {
    commands.add("warm up");
  }

  @Override
  public synchronized void prepare(RunRequest request) {
    commands.add("prepare");
    enter(Phase.PREPARING, 0);
    step = 0;
    history = new History();
    prepared = Optional.of(request.settings());
    folder = request.folder();
    String name = folder.map(path -> path.getFileName().toString()).orElse("unnamed");
    events.publish(new RunPrepared(name, history, samples(false), true, 2, 10));
    enter(Phase.PAUSED, 0);
  }

  @Override
  public synchronized void reopen(KeptRunRequest request) {
    commands.add("reopen " + request);
  }

  @Override
  public synchronized void saveForGood() {
    commands.add("save for good");
  }

  @Override
  public synchronized void resume() {
    commands.add("resume");
    if (phase == Phase.PAUSED) {
      enter(Phase.RUNNING, step);
    }
  }

  @Override
  public synchronized void pause() {
    commands.add("pause");
    if (phase == Phase.RUNNING) {
      enter(Phase.PAUSING, step);
      if (!iterationIsLong) {
        enter(Phase.PAUSED, step);
      }
    }
  }

  @Override
  public synchronized void step(StepKind kind) {
    commands.add("step " + kind);
    iterateOnce();
  }

  @Override
  public synchronized void stop() {
    commands.add("stop");
    if (phase.hasOpenRun()) {
      folder.ifPresent(path -> events.publish(new RunSaved(path, step)));
      enter(Phase.FINISHED, step);
    }
  }

  @Override
  public synchronized void apply(LiveSettings settings) {
    commands.add("apply");
    live = Optional.of(settings);
    events.publish(new LiveSettingsApplied(settings, step));
  }

  @Override
  public synchronized void showRawGenerator(boolean raw) {
    rawGenerator = raw;
  }

  /** Whether G as trained was asked for. */
  public synchronized boolean rawGenerator() {
    return rawGenerator;
  }

  @Override
  public synchronized void showFreshNoise(boolean fresh) {
    commands.add("fresh noise " + fresh);
  }

  @Override
  public synchronized void showClass(OptionalInt label) {
    commands.add("class " + (label.isPresent() ? String.valueOf(label.getAsInt()) : "all"));
  }

  @Override
  public synchronized void requestSnapshot() {
    commands.add("snapshot");
  }

  @Override
  public void copyGenerator(Weights weights, Consumer<Optional<GeneratorCopy>> receiver) {
    receiver.accept(Optional.empty());
  }

  @Override
  public void close() {
    boolean wait;
    synchronized (this) {
      commands.add("close");
      wait = closeIsLong;
    }
    if (wait) {
      try {
        mayClose.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    synchronized (this) {
      closed = true;
    }
  }

  /** Does an iteration if it is running. */
  public synchronized void iterate() {
    if (phase == Phase.RUNNING) {
      iterateOnce();
    }
  }

  /** Says something to the user. */
  public void tell(Notice notice) {
    events.publish(notice);
  }

  /** Goes into another phase. */
  public synchronized void enter(Phase next, long at) {
    phase = next;
    events.publish(new PhaseChanged(next, at));
  }

  /** From now on an iteration ends only when the test says so. */
  public synchronized void makeIterationsLong() {
    iterationIsLong = true;
  }

  /** From now on {@link #close} waits for {@link #letClose}. */
  public synchronized void makeCloseLong() {
    closeIsLong = true;
  }

  /** Lets {@link #close} end. */
  public void letClose() {
    mayClose.countDown();
  }

  /** The commands so far, in order. */
  public synchronized List<String> commands() {
    return List.copyOf(commands);
  }

  /** What the last run was made of. */
  public synchronized Optional<Settings> prepared() {
    return prepared;
  }

  /** The live settings last told. */
  public synchronized Optional<LiveSettings> live() {
    return live;
  }

  /** Where the last run is kept. */
  public synchronized Optional<Path> folder() {
    return folder;
  }

  /** Whether it has ended. */
  public synchronized boolean closed() {
    return closed;
  }

  private void iterateOnce() {
    step++;
    float decay = (float) Math.exp(-step / 400.0);
    history.append(
        step,
        1.38f - 0.5f * decay + 0.1f * (float) random.nextGaussian(),
        0.7f + decay + 0.15f * (float) random.nextGaussian(),
        0.55f + 0.3f * decay,
        0.45f - 0.3f * decay,
        0.8f + 0.1f * random.nextFloat(),
        0.4f + 0.1f * random.nextFloat(),
        2300 + 100 * random.nextFloat());
    events.publish(
        new Snapshot(
            step,
            step / 468.0,
            history.size(),
            2310,
            step * 55,
            (3000 - step) * 55,
            samples(true),
            340_000_000,
            120_000_000));
    if (step % 500 == 0) {
      folder.ifPresent(path -> events.publish(new RunSaved(path, step)));
    }
  }

  private Samples samples(boolean generated) {
    boolean points =
        prepared.map(run -> run.recipe().examples() == ExampleKind.POINTS).orElse(false);
    return points ? scatter(generated) : grid(generated);
  }

  /** Real points on a circle, generated ones that come to it from its middle. */
  private SampleScatter scatter(boolean generated) {
    float[] real = new float[200];
    float[] made = new float[generated ? 200 : 0];
    double reached = 1 - Math.exp(-step / 200.0);
    for (int i = 0; i < 100; i++) {
      real[2 * i] = (float) Math.cos(i);
      real[2 * i + 1] = (float) Math.sin(i);
    }
    for (int i = 0; i < made.length; i++) {
      made[i] = (float) (reached * real[i]);
    }
    return new SampleScatter(real, made, new PlaneFrame(-1.5, 1.5, -1.5, 1.5), step);
  }

  /** Rings, drowned in noise at first. */
  private SampleGrid grid(boolean generated) {
    int tile = PIXELS * PIXELS;
    byte[] pixels = new byte[SIDE * SIDE * tile];
    float[] verdicts = new float[generated ? SIDE * SIDE : 0];
    double noise = generated ? Math.exp(-step / 200.0) : 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      double radius = 4 + (i * 7 % 8);
      for (int p = 0; p < tile; p++) {
        double distance = Math.hypot(p / PIXELS - 13.5, p % PIXELS - 13.5);
        double ring = Math.exp(-Math.pow(distance - radius, 2) / 3) * (1 - noise);
        pixels[i * tile + p] = (byte) (255 * Math.min(1, ring + noise * random.nextDouble()));
      }
      if (generated) {
        verdicts[i] = (i * 37 % 64) / 64f;
      }
    }
    return new SampleGrid(SIDE, SIDE, PIXELS, PIXELS, pixels, verdicts, step);
  }
}
