/** Taking things away from a run, and verifying what was taken. */
@NullMarked
package org.ganvas.ui.export;

import org.jspecify.annotations.NullMarked;
