/** Generators as zip files of Deeplearning4j. */
@NullMarked
package org.ganvas.export.dl4j;

import org.jspecify.annotations.NullMarked;
