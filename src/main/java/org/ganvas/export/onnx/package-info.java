/** Generators as ONNX files. */
@NullMarked
package org.ganvas.export.onnx;

import org.jspecify.annotations.NullMarked;
