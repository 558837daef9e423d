/** The commands to the engine and how the run stands. */
@NullMarked
package org.ganvas.ui.run;

import org.jspecify.annotations.NullMarked;
