/** The status bar: where the run is kept, memory, threads. */
@NullMarked
package org.ganvas.ui.status;

import org.jspecify.annotations.NullMarked;
