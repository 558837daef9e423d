/** Pixels, grids and codecs: the only room with AWT. */
@NullMarked
package org.ganvas.image;

import org.jspecify.annotations.NullMarked;
