/** Questions to a trained generator: addresses, directions, paths, maps, the way back. */
@NullMarked
package org.ganvas.explore;

import org.jspecify.annotations.NullMarked;
