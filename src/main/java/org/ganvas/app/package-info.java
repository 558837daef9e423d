/** main(): a window where there is a display, the command line where a command is given. */
@NullMarked
package org.ganvas.app;

import org.jspecify.annotations.NullMarked;
