package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.tensor.Functions;
import org.ganvas.tensor.Recording;
import org.ganvas.tensor.Tensor;

/**
 * A layer whose weight is divided by its largest singular value σ: Miyato et al. 2018, Spectral
 * Normalization for GANs, arXiv 1802.05957, algorithm 1. The matrix is the weight with all but its
 * first dimension in a row: {@code [inputs, units]} of a dense layer, {@code [out, in · k · k]} of
 * a convolution, as in the paper. For a dense layer σ is the layer's Lipschitz constant; that of a
 * convolution is at most k times the bound of its matrix, since a pixel is seen by up to k² places.
 *
 * <p>σ comes from power iteration. The left vector u is kept from one training pass to the next, so
 * that one iteration a pass is enough: weights move slowly. In gradients u and v are constants, and
 * ∂σ/∂W = u vᵀ is exact once they have converged.
 *
 * @param layer with that weight; one with several is wrapped once for each
 * @param iterations of the power method a pass, at least 1
 * @param name of the parameter that is divided
 */
public record SpectralNorm(Layer layer, int iterations, String name) implements Layer {
  private static final String WEIGHT = "weight";

  /** Keeps a vector of zeros from being divided by nothing. */
  private static final double EPSILON = 1e-12;

  /** Singular vectors of unit length: left {@code [1, rows]}, right {@code [columns, 1]}. */
  record Vectors(Tensor left, Tensor right) {}

  /** Of the parameter {@code weight}. */
  public SpectralNorm(Layer layer, int iterations) {
    this(layer, iterations, WEIGHT);
  }

  @Override
  public String describe() {
    return layer instanceof SpectralNorm ? layer.describe() : layer.describe() + ", spectral norm";
  }

  @Override
  public Shape outputShape(Shape input) {
    return layer.outputShape(input);
  }

  @Override
  public boolean couplesExamples() {
    return layer.couplesExamples();
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    List<ParameterSpec> specs = new ArrayList<>(layer.parameters(input));
    ParameterSpec weight =
        specs.stream().filter(spec -> spec.name().equals(name)).findFirst().orElseThrow();
    specs.add(new ParameterSpec(vector(), new Initialiser.Normal(1), false, 1, weight.shape()[0]));
    return specs;
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    Tensor weight = parameters.get(name);
    Tensor kept = parameters.get(vector());
    Vectors vectors = Recording.off(() -> iterated(matrix(weight), kept));
    if (pass.isTraining()) {
      pass.onKeep(() -> kept.value().assign(vectors.left().value()));
    }
    return layer.forward(input, parameters.with(name, normalised(weight, vectors)), pass);
  }

  private String vector() {
    return name + "-singular-vector";
  }

  /** W ÷ σ with σ = uᵀ W v. */
  static Tensor normalised(Tensor weight, Vectors vectors) {
    Tensor sigma = vectors.left().matmul(matrix(weight)).matmul(vectors.right());
    // As a product of matrices it pulls back to one, too, which is faster than a sum over all.
    return weight
        .reshaped(weight.length(), 1)
        .matmul(sigma.likeConstant(1, 1, 1).over(sigma))
        .reshaped(weight.shape());
  }

  /** Turns v ← Wᵀu ÷ |Wᵀu|, u ← Wv ÷ |Wv| as often as asked. */
  private Vectors iterated(Tensor matrix, Tensor left) {
    long rows = matrix.size(0);
    long columns = matrix.size(1);
    Tensor u = left;
    Tensor v = left;
    for (int i = 0; i < iterations; i++) {
      v = unit(u.matmul(matrix)).reshaped(columns, 1);
      u = unit(matrix.matmul(v)).reshaped(1, rows);
    }
    return new Vectors(u, v);
  }

  private static Tensor unit(Tensor vector) {
    return vector.over(Functions.sqrt(vector.squared().sum()).plus(EPSILON));
  }

  private static Tensor matrix(Tensor weight) {
    return weight.reshaped(weight.size(0), weight.length() / weight.size(0));
  }
}
