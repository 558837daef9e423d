/** Points of the plane that are drawn by a formula: data on which one sees a GAN collapse. */
@NullMarked
package org.ganvas.data.plane;

import org.jspecify.annotations.NullMarked;
