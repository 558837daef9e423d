package org.ganvas.recipe;

import java.util.Set;

/**
 * Work whose speed is compared: a recipe with its defaults, exactly as described in its paper.
 *
 * @param name the recipe's
 * @param explanation one sentence
 * @param settings the recipe's defaults
 */
public record Workload(String name, String explanation, Settings settings) {
  /** The recipes that other libraries are compared on. */
  static final Set<String> REFERENCES = Set.of("light", "dense", "dcgan", "wgan", "wgan-gp", "toy");
}
