package org.ganvas.ui;

import org.ganvas.data.DatasetException;
import org.ganvas.data.DatasetSource;

/** Finds what the value of the dataset setting stands for. */
@FunctionalInterface
public interface DatasetOpener {

  /**
   * The built-in dataset of that name, or the images file at that path.
   *
   * @throws DatasetException if it is neither, in one or two sentences for the user
   */
  DatasetSource open(String nameOrPath) throws DatasetException;
}
