package org.ganvas.training;

import org.ganvas.event.LiveSettings;

/** What a run does next, and until when. Belongs to the engine thread. */
interface Course {

  /** As its settings say, until its length is reached. */
  Course FREE =
      new Course() {
        @Override
        public void advance(TrainingRun run, LiveSettings live) {
          run.iterate(live);
        }

        @Override
        public boolean isComplete(TrainingRun run) {
          return run.progress() >= 1;
        }

        @Override
        public boolean isFree() {
          return true;
        }
      };

  /**
   * Makes the next point of the curves.
   *
   * @param live the settings in force, where the course asks for them
   */
  void advance(TrainingRun run, LiveSettings live);

  /** Whether there is nothing more to do. */
  boolean isComplete(TrainingRun run);

  /** Whether settings may be changed under way. */
  boolean isFree();
}
