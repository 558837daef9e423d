/** What a GAN is: networks, adversarial losses, constraints, the training step. */
@NullMarked
package org.ganvas.gan;

import org.jspecify.annotations.NullMarked;
