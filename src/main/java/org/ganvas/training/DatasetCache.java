package org.ganvas.training;

import java.nio.file.Path;
import java.util.Optional;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.DatasetSource;
import org.ganvas.data.DatasetSources;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Settings;
import org.jspecify.annotations.Nullable;

/** Keeps the built-in dataset that was used last in memory. Belongs to one thread. */
final class DatasetCache {
  private final Catalogue catalogue;
  private @Nullable Loaded last;

  private record Loaded(DatasetSource source, Dataset dataset) {}

  DatasetCache(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The examples that settings choose; a file is read again each time, for it may have changed.
   *
   * @param labels the labels file, where one was named
   * @throws DatasetException if they cannot be read
   */
  Dataset load(Settings settings, Optional<Path> labels) throws DatasetException {
    String chosen = settings.get(catalogue.datasetSetting());
    DatasetSource source = new DatasetSources(catalogue.datasets()).resolve(chosen, labels);
    Loaded loaded = last;
    if (loaded == null
        || !loaded.source().equals(source)
        || catalogue.dataset(settings).isEmpty()) {
      loaded = new Loaded(source, source.load());
      last = loaded;
    }
    return loaded.dataset();
  }
}
