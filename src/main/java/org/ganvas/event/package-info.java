/** The bus and the events that cross it: plain data, no tensors, no JavaFX. */
@NullMarked
package org.ganvas.event;

import org.jspecify.annotations.NullMarked;
