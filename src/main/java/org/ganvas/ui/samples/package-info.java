/** The grid of generated pictures, with the discriminator's verdict on each. */
@NullMarked
package org.ganvas.ui.samples;

import org.jspecify.annotations.NullMarked;
