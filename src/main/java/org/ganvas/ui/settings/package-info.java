/** The settings of the next run: choosers for the top bar and the recipe panel. */
@NullMarked
package org.ganvas.ui.settings;

import org.jspecify.annotations.NullMarked;
