/** The numerical kernels: the only room that knows ND4J. */
@NullMarked
package org.ganvas.tensor.kernel;

import org.jspecify.annotations.NullMarked;
