package org.ganvas.recipe.method;

import java.util.List;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.TrainingSettings;

/** Dropout in the discriminator; each architecture says in which places. */
public record CriticDropout() implements Method {

  @Override
  public List<Setting<?>> settings() {
    return List.of(TrainingSettings.DROPOUT);
  }

  /** As TensorFlow's DCGAN tutorial has it. */
  @Override
  public Object recommended() {
    return 0.3;
  }
}
