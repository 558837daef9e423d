package org.ganvas.export;

/** A file format for other programs that holds a generator. */
@FunctionalInterface
public interface GeneratorFormat {

  /**
   * The bytes of a file of a run's generator.
   *
   * @throws ExportException if the format cannot hold it, in one sentence that says why
   */
  byte[] encode(KeptGenerator generator) throws ExportException;
}
