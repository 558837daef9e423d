/** Every run that is kept: to find, name, go on with, look back at and compare. */
@NullMarked
package org.ganvas.ui.runs;

import org.jspecify.annotations.NullMarked;
