/** The command line. */
@NullMarked
package org.ganvas.cli;

import org.jspecify.annotations.NullMarked;
