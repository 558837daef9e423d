package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.Normalisation;
import org.ganvas.tensor.Tensor;

/**
 * Normalisation of every example by itself, then a learned scale and shift for each feature. It is
 * the same in training and in sampling, and couples no examples, so a gradient penalty may be taken
 * through it.
 *
 * @param over which of an example's numbers share a mean and a variance
 */
public record ExampleNorm(Over over) implements Layer {
  private static final double EPSILON = 1e-5;

  /** Which numbers share a mean and a variance. */
  public enum Over {
    /** All of an example: layer normalisation, Ba et al. 2016, arXiv 1607.06450. */
    LAYER("Layer norm"),
    /**
     * The pixels of each channel: instance normalisation, Ulyanov et al. 2016, arXiv 1607.08022. In
     * a row each feature is one number and has no variance, so the row is normalised as a whole.
     */
    CHANNEL("Instance norm");

    private final String title;

    Over(String title) {
      this.title = title;
    }
  }

  @Override
  public String describe() {
    return over.title;
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    int features = input.size(0);
    return List.of(
        new ParameterSpec("gamma", new Initialiser.Constant(1), true, features),
        new ParameterSpec("beta", new Initialiser.Constant(0), true, features));
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    boolean byChannel = over == Over.CHANNEL && input.rank() > 2;
    long rows = byChannel ? input.size(0) * input.size(1) : input.size(0);
    Tensor normalised =
        Normalisation.rows(input.reshaped(rows, input.length() / rows), EPSILON)
            .reshaped(input.shape());
    return Normalisation.scaleAndShift(normalised, parameters.get("gamma"), parameters.get("beta"));
  }
}
