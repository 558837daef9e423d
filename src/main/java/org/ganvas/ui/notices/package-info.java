/** Notices: shown over the content, kept in a history. */
@NullMarked
package org.ganvas.ui.notices;

import org.jspecify.annotations.NullMarked;
