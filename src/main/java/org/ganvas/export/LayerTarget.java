package org.ganvas.export;

import java.util.List;
import org.ganvas.nn.Activation;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.Concatenation;
import org.ganvas.nn.ConditionalBatchNorm;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Embedding;
import org.ganvas.nn.Enlarge;
import org.ganvas.nn.ExampleNorm;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Taper;

/**
 * A format that generators are written in, told of one layer after the other; what it cannot hold
 * it refuses. A new layer is a method here and a line in {@link GeneratorWalk}.
 *
 * @param <N> what the format knows a layer's output by
 */
public interface LayerTarget<N> {

  /** The format for people, with its article. */
  String format();

  /** Each number multiplied by one of its own. */
  N taper(Stage<Taper> stage, N input) throws ExportException;

  /** x · W + b, W being {@code [inputs, units]}. */
  N dense(Stage<Dense> stage, N input) throws ExportException;

  /** A convolution with kernels {@code [out, in, k, k]} and "same" padding. */
  N convolution(Stage<Convolve> stage, N input) throws ExportException;

  /** A transposed convolution; see {@link org.ganvas.tensor.Convolution#transposed}. */
  N transposedConvolution(Stage<ConvolveTransposed> stage, N input) throws ExportException;

  /** Batch normalisation with its running statistics. */
  N batchNorm(Stage<BatchNorm> stage, N input) throws ExportException;

  /** Batch normalisation with a scale and a shift a class. */
  default N conditionalBatchNorm(Stage<ConditionalBatchNorm> stage, N input)
      throws ExportException {
    throw refused(stage.layer());
  }

  /** Normalisation of every example by itself. */
  default N exampleNorm(Stage<ExampleNorm> stage, N input) throws ExportException {
    throw refused(stage.layer());
  }

  /** A function of each number. */
  N activation(Stage<Activation> stage, N input) throws ExportException;

  /** Every pixel becomes 2 × 2. */
  N enlargement(Stage<Enlarge> stage, N input) throws ExportException;

  /** The same numbers under another shape. */
  N reshape(Stage<Reshape> stage, N input) throws ExportException;

  /** All numbers in a row. */
  N flatten(Stage<Flatten> stage, N input) throws ExportException;

  /** The row of the example's class; what goes in does not matter. */
  N embedding(Stage<Embedding> stage, N input) throws ExportException;

  /** Results of several chains one after the other along the features. */
  N concatenation(Stage<Concatenation> stage, List<N> results) throws ExportException;

  /** What is said where a layer cannot be held. */
  default ExportException refused(Layer layer) {
    return new ExportException(
        "%s cannot hold the layer '%s', for the format has none of its kind."
            .formatted(format(), layer.describe()));
  }
}
