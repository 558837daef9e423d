package org.ganvas.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ganvas.tensor.Tensor.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Reverse-mode differentiation. Only what leads from the wanted tensors to the result is pulled
 * back; what nobody asked for is not computed.
 */
public final class Gradients {
  private Gradients() {}

  /**
   * The gradients of a scalar.
   *
   * @param scalar one number
   * @param variables with respect to what
   * @return one a variable, shaped as it: constants, zero where the scalar does not depend on it
   */
  public static List<Tensor> of(Tensor scalar, List<Tensor> variables) {
    return Recording.with(
        false, () -> pull(scalar, scalar.likeConstant(1, scalar.shape()), variables));
  }

  /** As {@link #of}, but the gradients can be differentiated in turn. */
  public static List<Tensor> differentiable(Tensor scalar, List<Tensor> variables) {
    return Recording.with(
        true, () -> pull(scalar, scalar.likeConstant(1, scalar.shape()), variables));
  }

  /**
   * The product of a gradient with the Jacobian of a tensor, recorded if recording is on.
   *
   * @param result what was computed
   * @param gradient of something with respect to the result, shaped as it
   * @param variables with respect to what
   */
  static List<Tensor> pull(Tensor result, Tensor gradient, List<Tensor> variables) {
    Set<Tensor> onPath = between(variables, result);
    Map<Tensor, Tensor> gradients = new HashMap<>();
    if (onPath.contains(result)) {
      gradients.put(result, gradient);
    }
    for (Tensor node : newestFirst(onPath)) {
      Origin origin = node.origin();
      Tensor known = gradients.get(node);
      if (origin == null || known == null) {
        continue;
      }
      List<Tensor> inputs = origin.inputs();
      boolean[] wanted = new boolean[inputs.size()];
      boolean any = false;
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = onPath.contains(inputs.get(i));
        any |= wanted[i];
      }
      if (!any) {
        continue;
      }
      List<@Nullable Tensor> pulled = origin.pullBack().pull(known, wanted);
      for (int i = 0; i < wanted.length; i++) {
        Tensor contribution = pulled.get(i);
        if (wanted[i] && contribution != null) {
          gradients.merge(inputs.get(i), contribution, Tensor::plus);
        }
      }
    }
    List<Tensor> answer = new ArrayList<>();
    for (Tensor variable : variables) {
      Tensor found = gradients.get(variable);
      answer.add(found != null ? found : variable.likeConstant(0, variable.shape()));
    }
    return answer;
  }

  /** The tensors that depend on a variable and that the result depends on, ends included. */
  private static Set<Tensor> between(List<Tensor> variables, Tensor result) {
    Set<Tensor> ends = new HashSet<>(variables);
    Set<Tensor> seen = new HashSet<>();
    Deque<Tensor> open = new ArrayDeque<>();
    open.push(result);
    while (!open.isEmpty()) {
      Tensor node = open.pop();
      Origin origin = node.origin();
      if (seen.add(node) && origin != null) {
        origin.inputs().forEach(open::push);
      }
    }
    Set<Tensor> onPath = new HashSet<>();
    List<Tensor> oldestFirst = newestFirst(seen);
    Collections.reverse(oldestFirst);
    for (Tensor node : oldestFirst) {
      Origin origin = node.origin();
      if (ends.contains(node)
          || (origin != null && origin.inputs().stream().anyMatch(onPath::contains))) {
        onPath.add(node);
      }
    }
    return onPath;
  }

  private static List<Tensor> newestFirst(Set<Tensor> nodes) {
    List<Tensor> sorted = new ArrayList<>(nodes);
    sorted.sort(Comparator.comparingLong(Tensor::order).reversed());
    return sorted;
  }
}
