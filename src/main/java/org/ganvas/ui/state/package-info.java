/** What the window remembers between two starts, and where the user's files are. */
@NullMarked
package org.ganvas.ui.state;

import org.jspecify.annotations.NullMarked;
