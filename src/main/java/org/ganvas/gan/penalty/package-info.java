/** What is added to the discriminator's loss to bound its slope, a file each. */
@NullMarked
package org.ganvas.gan.penalty;

import org.jspecify.annotations.NullMarked;
