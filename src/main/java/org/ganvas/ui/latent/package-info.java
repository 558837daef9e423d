/** The latent panel: a walk through what a generator can make, and the way back from a picture. */
@NullMarked
package org.ganvas.ui.latent;

import org.jspecify.annotations.NullMarked;
