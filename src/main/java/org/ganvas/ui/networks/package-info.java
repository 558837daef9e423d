/** Both networks as tables: each layer's shape and parameters. */
@NullMarked
package org.ganvas.ui.networks;

import org.jspecify.annotations.NullMarked;
