/** How good and how varied the samples are. */
@NullMarked
package org.ganvas.metrics;

import org.jspecify.annotations.NullMarked;
