/** Datasets and batches. */
@NullMarked
package org.ganvas.data;

import org.jspecify.annotations.NullMarked;
