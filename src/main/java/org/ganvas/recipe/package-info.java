/** The catalogue: recipes, losses and datasets; their settings and what goes with what. */
@NullMarked
package org.ganvas.recipe;

import org.jspecify.annotations.NullMarked;
