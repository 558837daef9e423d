package org.ganvas.cli;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.data.DatasetSource;
import org.ganvas.data.ImageDataset;
import org.ganvas.recipe.Catalogue;

/**
 * A dataset that was read already, to see that it can be: the engine finds it in the catalogue
 * under the name or path that was typed.
 *
 * @param name as it was typed
 * @param origin where the pictures come from
 * @param pictures what was read
 */
record LoadedDataset(String name, DatasetSource origin, ImageDataset pictures)
    implements DatasetSource {

  /** The catalogue with this dataset in the place of its origin, or at the end if that is new. */
  Catalogue in(Catalogue catalogue) {
    List<DatasetSource> datasets = new ArrayList<>(catalogue.datasets());
    int place = datasets.indexOf(origin);
    if (place < 0) {
      datasets.add(this);
    } else {
      datasets.set(place, this);
    }
    return new Catalogue(catalogue.recipes(), catalogue.losses(), datasets);
  }

  @Override
  public String title() {
    return origin.title();
  }

  @Override
  public String explanation() {
    return origin.explanation();
  }

  @Override
  public String source() {
    return origin.source();
  }

  @Override
  public ImageDataset load() {
    return pictures;
  }
}
