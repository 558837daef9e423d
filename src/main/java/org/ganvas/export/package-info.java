/** Pictures and files for others, which say where they come from. */
@NullMarked
package org.ganvas.export;

import org.jspecify.annotations.NullMarked;
