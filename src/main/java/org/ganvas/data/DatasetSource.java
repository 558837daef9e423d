package org.ganvas.data;

/**
 * Where a dataset comes from. A new built-in dataset is one file that implements this and one line
 * in the catalogue.
 */
public interface DatasetSource {

  /** Kebab-case and unique, as typed on the command line; the path for a dataset from disk. */
  String name();

  /** As the window shows it. */
  String title();

  /** One sentence. */
  String explanation();

  /** Who made it, and its licence. */
  String source();

  /** What the examples are; known before they are read. */
  default ExampleKind kind() {
    return ExampleKind.PICTURES;
  }

  /**
   * Reads the training examples, with labels where there are some.
   *
   * @throws DatasetException with one or two sentences on what is wrong, where, and what to do
   */
  Dataset load() throws DatasetException;
}
