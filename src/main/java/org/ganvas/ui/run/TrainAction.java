package org.ganvas.ui.run;

import org.ganvas.event.Phase;

/**
 * What the large button does and says.
 *
 * @param text on the button, with its mnemonic
 * @param explanation one sentence for the tooltip
 * @param enabled whether it can be pressed
 */
public record TrainAction(String text, String explanation, boolean enabled) {
  private static final TrainAction TRAIN =
      new TrainAction("_Train", "Starts a new run with the settings shown.", true);
  private static final TrainAction BEGIN =
      new TrainAction("_Train", "Starts training from the first iteration.", true);
  private static final TrainAction RESUME =
      new TrainAction("_Resume", "Goes on with the run where it was paused.", true);
  private static final TrainAction PAUSE =
      new TrainAction("_Pause", "Holds the run after the present iteration.", true);
  private static final TrainAction PREPARING =
      new TrainAction("Preparing…", "The data is loaded and the networks are built.", false);
  private static final TrainAction PAUSING =
      new TrainAction("Pausing…", "The present iteration is being finished.", false);
  private static final TrainAction STOPPING =
      new TrainAction("Stopping…", "The present iteration is finished and the run saved.", false);

  /**
   * What the button offers.
   *
   * @param phase what the engine is doing
   * @param step iterations done
   */
  public static TrainAction of(Phase phase, long step) {
    return switch (phase) {
      case IDLE, FINISHED, FAILED -> TRAIN;
      case PREPARING -> PREPARING;
      case RUNNING -> PAUSE;
      case PAUSING -> PAUSING;
      case PAUSED -> step == 0 ? BEGIN : RESUME;
      case STOPPING -> STOPPING;
    };
  }
}
