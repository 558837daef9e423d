package org.ganvas.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.ganvas.run.RunDescription;
import org.ganvas.training.NetworkCopy;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * Which generator made something.
 *
 * @param run the run's name
 * @param recipe the recipe's name
 * @param step iterations it had been trained for
 * @param weights {@code averaged} or {@code raw}
 * @param sha256 digest of all its numbers, see {@link #digest}
 */
public record Model(String run, String recipe, long step, String weights, String sha256) {

  /** A run's generator. */
  public static Model of(
      RunDescription description, long step, Weights weights, NetworkCopy generator) {
    return new Model(
        description.name(), description.recipe(), step, name(weights), digest(generator));
  }

  /**
   * SHA-256 of a generator's weights and running statistics as 32-bit floats, the lowest byte
   * first, in their order in a checkpoint. NumPy gets the same from the arrays of a checkpoint
   * whose names begin with {@code generator.} or {@code averaged-generator.}, {@code
   * generator.updates} left out.
   */
  public static String digest(NetworkCopy generator) {
    Sha256 sha = new Sha256();
    for (float[] values : generator.values()) {
      ByteBuffer bytes =
          ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asFloatBuffer().put(values);
      sha.take(bytes.array());
    }
    return sha.hexadecimal();
  }

  /** What a file of the generator itself says of it, as JSON. */
  public String json() {
    return ProvenanceJson.write(this);
  }

  /** Which of the run's generators it is. */
  public Weights which() {
    return weights.equals(name(Weights.RAW)) ? Weights.RAW : Weights.AVERAGED;
  }

  private static String name(Weights weights) {
    return weights.name().toLowerCase(Locale.ROOT);
  }
}
