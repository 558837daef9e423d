/** The methods: penalties and stabilisers that any recipe can be trained with, a file each. */
@NullMarked
package org.ganvas.recipe.method;

import org.jspecify.annotations.NullMarked;
