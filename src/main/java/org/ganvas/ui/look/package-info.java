/** How the window looks and speaks: themes, size of text, tooltips, figures, shortcuts. */
@NullMarked
package org.ganvas.ui.look;

import org.jspecify.annotations.NullMarked;
