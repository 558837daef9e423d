/** The training service: one engine thread, live settings, snapshots, budgeted sampling. */
@NullMarked
package org.ganvas.training;

import org.jspecify.annotations.NullMarked;
