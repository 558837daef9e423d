/** The window. */
@NullMarked
package org.ganvas.ui;

import org.jspecify.annotations.NullMarked;
