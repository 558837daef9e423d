/** The recipes, a file each. */
@NullMarked
package org.ganvas.recipe.architecture;

import org.jspecify.annotations.NullMarked;
