/** Parameters, layers, initialisers and optimisers. */
@NullMarked
package org.ganvas.nn;

import org.jspecify.annotations.NullMarked;
