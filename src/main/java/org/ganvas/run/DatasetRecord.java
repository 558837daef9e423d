package org.ganvas.run;

import org.ganvas.data.ImageDataset;

/**
 * The pictures a run was trained on, so that they are known again.
 *
 * @param name for people
 * @param sha256 {@link ImageDataset#digest()}
 * @param count pictures
 * @param height pixels
 * @param width pixels
 * @param labelled whether every picture has a label
 */
public record DatasetRecord(
    String name, String sha256, int count, int height, int width, boolean labelled) {

  /** The record of a dataset; reads all of it for the digest. */
  public static DatasetRecord of(ImageDataset dataset) {
    return new DatasetRecord(
        dataset.name(),
        dataset.digest(),
        dataset.count(),
        dataset.height(),
        dataset.width(),
        dataset.labelled());
  }
}
