/** What a run leaves on disk, and reading it back. */
@NullMarked
package org.ganvas.run;

import org.jspecify.annotations.NullMarked;
