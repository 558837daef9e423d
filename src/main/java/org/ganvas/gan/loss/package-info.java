/** The adversarial losses, a file each. */
@NullMarked
package org.ganvas.gan.loss;

import org.jspecify.annotations.NullMarked;
