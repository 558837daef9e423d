/** Differentiable tensors. */
@NullMarked
package org.ganvas.tensor;

import org.jspecify.annotations.NullMarked;
