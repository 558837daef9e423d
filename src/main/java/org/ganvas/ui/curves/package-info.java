/** Live curves of a run, drawn on canvases: what they show and how, whatever the run's length. */
@NullMarked
package org.ganvas.ui.curves;

import org.jspecify.annotations.NullMarked;
