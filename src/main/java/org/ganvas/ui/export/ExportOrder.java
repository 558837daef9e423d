package org.ganvas.ui.export;

import java.nio.file.Path;

/**
 * An export that is to be made.
 *
 * @param run of what
 * @param kind what becomes of it
 * @param options what was chosen
 * @param target the file, or the folder of pictures
 */
record ExportOrder(ExportableRun run, ExportKind kind, Options options, Path target) {}
